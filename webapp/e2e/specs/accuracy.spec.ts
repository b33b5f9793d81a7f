// "How good is the coach for you?": what the page says is what the log says, reckoned here once more from the same sets.
import { type Locator, type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, type PastSet, inTheme } from '../support/member.ts';

test.slow();

/** Predictions that it takes (docs/SCIENCE.md). */
const ENOUGH = 100;
const WORKOUTS = ENOUGH + 6;

type Told = Required<Pick<PastSet, 'weight' | 'reps' | 'rir'>>;

/** Two sets a workout; load and repetitions wander, far less than what would stand out. */
const LOG: [Told, Told][] = Array.from({ length: WORKOUTS }, (_, place) => {
  const weight = 80 + 2.5 * ((place * 7) % 5) + 0.05 * place;
  const top = { weight: Math.round(weight * 4) / 4, reps: 6 + ((place * 5) % 4), rir: (place * 3) % 4 };
  return [top, { ...top, weight: top.weight - 2.5, reps: top.reps + (place % 2) }];
});

const n = ({ reps, rir }: Told) => reps + rir;
/** What goes for `set`'s repetitions if `from` was all one could do, by Epley. */
const epley = (from: Told, set: Told) => (from.weight * (1 + n(from) / 30)) / (1 + n(set) / 30);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const off = (predicted: number, { weight }: Told) => 100 * Math.abs(predicted / weight - 1);
const tops = LOG.map(([top]) => top);
const pairs = tops.slice(1).map((top, place) => [tops[place]!, top] as const);

/** One decimal, as the page writes it. */
const tenths = (value: number) => (Math.round(value * 10) / 10).toFixed(1);

async function trained(page: Page, workouts: [Told, Told][]): Promise<Member> {
  const member = await Member.register(page);
  for (const [place, sets] of workouts.entries()) await member.workout('Push', 3 * (workouts.length - place), sets);
  return member;
}

async function openTable(section: Locator): Promise<Locator> {
  await section.locator('summary').first().click();
  return section.getByRole('table').first();
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a short log says how much is missing, and claims nothing', async ({ page }) => {
  await trained(page, LOG.slice(0, 4));
  await page.goto('/progress');
  await page.getByRole('link', { name: 'How good is the coach for you?' }).click();
  await expect(page.getByRole('heading', { name: 'Not enough to tell yet' })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Predicted so far' })).toHaveAttribute('aria-valuetext', `3 of ${ENOUGH}`);
  await expect(page.getByTestId('accuracy')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('errors by hand are those of a calculation by hand, on the same sets as the coach', async ({ page }) => {
  await trained(page, LOG);
  await page.goto('/progress/coach');
  const summary = page.getByTestId('accuracy');
  const byEpley = mean(pairs.map(([before, top]) => off(epley(before, top), top)));
  await expect(summary).toContainText(`Over ${pairs.length} predictions before the workout`);
  await expect(summary).toContainText(`from your last heaviest set: ${tenths(byEpley)} %`);
  const bySetBefore = mean(LOG.map(([top, next]) => off(epley(top, next), next)));
  await expect(summary).toContainText(`over ${LOG.length} predictions; by hand from the set before, by ${tenths(bySetBefore)} %`);
  const compared = section(page, 'Beside simple estimates');
  const bars = compared.getByTestId('compare-before').getByRole('listitem');
  await expect(bars).toHaveCount(9);
  await expect(bars.first()).toContainText('The coach');
  const sameLoad = mean(pairs.map(([before, top]) => off(before.weight, top)));
  const habit = bars.filter({ hasText: 'Same load as last time' });
  await expect(habit).toContainText(`${tenths(sameLoad)}\u00a0%`);
  await expect(habit).toContainText('a habit');
  const table = await openTable(compared);
  await expect(table.getByRole('row', { name: /^Last heaviest set, Epley/ }).getByRole('cell').first()).toHaveText(`${tenths(byEpley)}\u00a0%`);
  // One exercise: its row says what the whole says.
  const exercises = section(page, 'By exercise');
  const row = exercises.getByRole('row', { name: /Bench press/i });
  await expect(row.getByRole('cell')).toHaveText([
    String(pairs.length),
    (await bars.first().innerText()).split('\n').at(-1)!,
    `${tenths(byEpley)}\u00a0%`,
  ]);
});

test('the calibration plot is read by the keyboard and says what its table says', async ({ page }) => {
  await trained(page, LOG);
  await page.goto('/progress/coach');
  const range = section(page, 'Does the 80 % range hold?');
  const [, share] = /Yours held in (\d+) % of 105/.exec(await range.getByTestId('coverage').innerText()) ?? [];
  expect(share).toBeDefined();
  const plot = range.getByRole('slider', { name: /^How often ranges held/ });
  await plot.focus();
  await page.keyboard.press('End');
  await expect(plot).toHaveAttribute('aria-valuetext', /^Promised 95 %: held \d+ %$/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(plot).toHaveAttribute('aria-valuetext', `Promised 80 %: held ${share} %`);
  const table = await openTable(range);
  const row = table.getByRole('row', { name: /^80/ });
  await expect(row.getByRole('cell').first()).toHaveText(`${share}\u00a0%`);
  // 1.96 · √(0.8 · 0.2 / 105) is 7.7 points.
  await expect(row.getByRole('cell').last()).toHaveText('72–88\u00a0%');
  const [, held, of] = /(\d+) of (\d+)/.exec(await row.innerText()) ?? [];
  expect(Number(of)).toBe(pairs.length);
  expect(Math.round((100 * Number(held)) / Number(of))).toBe(Number(share));
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is in the way of anybody, ${theme}`, async ({ page }) => {
    await trained(page, LOG);
    await inTheme(page, theme);
    await page.goto('/progress/coach');
    await openTable(section(page, 'Beside simple estimates'));
    await openTable(section(page, 'Does the 80 % range hold?'));
    await expect(section(page, 'What this means')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 844 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'nothing sticks out of a narrow screen with large text').toBeLessThanOrEqual(1);
  });
}
