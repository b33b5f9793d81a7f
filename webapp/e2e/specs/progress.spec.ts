// Progress: what the charts say is what the log says, reckoned here once more from the same sets.
import { randomUUID } from 'node:crypto';
import { type Locator, type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, type PastSet, inTheme } from '../support/member.ts';

const DAY_MS = 86_400_000;
/** Of the upper body's compound lifts (docs/SCIENCE.md, rep curve). */
const K = 0.032;

const dayOf = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** The Monday of a day, as a date. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
}

/** A date as the tables of a British browser write it. */
const written = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
const shortly = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** The level filter of docs/SCIENCE.md for workouts of one set each, a week apart, effort said, none of them a surprise. */
function levels(sets: { weight: number; reps: number; rir: number }[]): number[] {
  let theta = 0;
  let variance = 0;
  return sets.map(({ weight, reps, rir }, sessions) => {
    const n = reps + rir;
    const slope = K / (1 + K * (n - 1));
    const noise = 0.01 ** 2 + slope ** 2 * (0.5 ** 2 + (0.3 * rir) ** 2);
    const level = Math.log(weight) + Math.log(1 + K * (n - 1));
    if (sessions === 0) [theta, variance] = [level, 0.25];
    else {
      theta += (0.001 * 7) / (1 + sessions / 20);
      variance += 0.01 ** 2 + 0.008 ** 2 * 7;
    }
    const gain = variance / (variance + noise);
    theta += gain * (level - theta);
    variance *= 1 - gain;
    return Math.exp(theta);
  });
}

const halves = (value: number) => String(Math.round(value * 2) / 2);

async function openTable(section: Locator): Promise<Locator> {
  await section.locator('summary').click();
  return section.getByRole('table');
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function toBench(page: Page): Promise<void> {
  await page.goto('/progress');
  await page.getByTestId('lifts').getByRole('link', { name: /Bench press/i }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Bench press/i })).toBeVisible();
}

test('without a log it says what to do next', async ({ page }) => {
  await Member.register(page);
  await page.goto('/progress');
  await expect(page.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('the course of an estimate is that of the filter, and each point can be read by the keyboard', async ({ page }) => {
  const member = await Member.register(page);
  const sets = [
    { weight: 80, reps: 8, rir: 2 },
    { weight: 80, reps: 9, rir: 2 },
    { weight: 82.5, reps: 8, rir: 2 },
    { weight: 82.5, reps: 9, rir: 2 },
    { weight: 85, reps: 8, rir: 2 },
    { weight: 85, reps: 8, rir: 1 },
  ];
  const daysAgo = sets.map((_, place) => 40 - 7 * place);
  for (const [place, set] of sets.entries()) await member.workout(`Push ${place}`, daysAgo[place]!, [set]);
  const expected = levels(sets);
  await toBench(page);
  await expect(page.getByTestId('estimate')).toContainText(`${halves(expected.at(-1)!)} kg for one repetition`);
  await expect(page.getByTestId('estimate')).toContainText(`since ${written(dayOf(daysAgo[0]!))}`);
  const table = await openTable(section(page, 'Estimated maximum'));
  for (const [place, e1rm] of expected.entries()) {
    const row = table.getByRole('row', { name: written(dayOf(daysAgo[place]!)) });
    await expect(row.getByRole('cell').nth(0)).toHaveText(halves(e1rm));
    const [low, high] = (await row.getByRole('cell').nth(1).innerText()).split('–').map(Number);
    expect(low).toBeLessThan(e1rm);
    expect(high).toBeGreaterThan(e1rm);
    await expect(row.getByRole('cell').nth(2)).toHaveText(`${sets[place]!.weight} kg × ${sets[place]!.reps}`);
  }
  const chart = page.getByRole('slider', { name: 'Estimated one-repetition maximum, in kg' });
  await chart.focus();
  await expect(chart).toHaveAttribute('aria-valuetext', new RegExp(`^${written(dayOf(5))}: ${halves(expected.at(-1)!)}\\skg`));
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuetext', new RegExp(`^${written(dayOf(12))}: ${halves(expected.at(-2)!)}\\skg`));
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuetext', new RegExp(`^${written(dayOf(40))}`));
});

test('records are those of the set list', async ({ page }) => {
  const member = await Member.register(page);
  const workouts: [number, PastSet[]][] = [
    [30, [{ weight: 80, reps: 8, rir: 2 }, { weight: 80, reps: 8, rir: 1 }, { weight: 60, reps: 15, rir: 1 }]],
    [20, [{ weight: 40, reps: 10, kind: 'warm_up' }, { weight: 90, reps: 4, rir: 1 }]],
    [10, [{ weight: 85, reps: 7, rir: 1 }, { weight: 80, reps: 9, rir: 0 }]],
  ];
  for (const [daysAgo, sets] of workouts) await member.workout('Push', daysAgo, sets);
  const counted = workouts.flatMap(([, sets]) => sets.filter(({ kind }) => kind !== 'warm_up'));
  const heaviest = Math.max(...counted.map(({ weight }) => weight));
  const estimate = Math.max(...counted.filter(({ reps }) => reps <= 12).map(({ weight, reps }) => weight * (1 + K * (reps - 1))));
  const moved = Math.max(...workouts.map(([, sets]) => sets.reduce((sum, { weight, reps, kind }) => sum + (kind ? 0 : weight * reps), 0)));
  await toBench(page);
  const records = page.getByTestId('records');
  await expect(records.getByText('Heaviest').locator('..')).toContainText(`${heaviest} kg × 4`);
  await expect(records.getByText('Best estimate from a set').locator('..')).toContainText(`${halves(estimate)} kg`);
  await expect(records.getByText('Most in one workout').locator('..')).toContainText(moved.toLocaleString('en').replace(',', '\u202f'));
  const table = await openTable(section(page, 'Records'));
  const rows = await table.getByRole('row').allInnerTexts();
  // The most repetitions with a load or a heavier one, the heaviest first.
  expect(rows.slice(1).map((row) => row.replaceAll('\u00a0', ' ').split(/\t/).slice(0, 2).join(' × '))).toEqual(['90 kg × 4', '85 kg × 7', '80 kg × 9', '60 kg × 15']);
});

test('volume, tonnage, sessions and days are those of the set list', async ({ page }) => {
  const member = await Member.register(page);
  await member.put({ kind: 'profile', id: member.id, fields: { onboarded: true, training_days: 2 } });
  const workouts: [number, PastSet[]][] = [
    [22, [{ weight: 80, reps: 8, rir: 2 }, { weight: 80, reps: 8, rir: 2 }, { weight: 40, reps: 8, kind: 'warm_up' }]],
    [20, [{ weight: 80, reps: 8, rir: 2 }, { weight: 90, reps: 3, rir: 1 }]],
    [15, [{ weight: 80, reps: 8, rir: 5 }, { weight: 82.5, reps: 8 }]],
    [8, [{ weight: 82.5, reps: 8, rir: 1 }]],
  ];
  for (const [daysAgo, sets] of workouts) await member.workout('Push', daysAgo, sets);
  const weeks = new Map<string, { chest: number; moved: number; sessions: number }>();
  for (const [daysAgo, sets] of workouts) {
    const monday = mondayOf(dayOf(daysAgo));
    const week = weeks.get(monday) ?? { chest: 0, moved: 0, sessions: 0 };
    week.sessions += 1;
    for (const { weight, reps, rir, kind } of sets) {
      if (kind === 'warm_up') continue;
      week.moved += weight * reps;
      if ((rir ?? 0) <= 4) week.chest += reps >= 5 ? 1 : 0.75;
    }
    weeks.set(monday, week);
  }
  await page.goto('/progress');
  const volume = await openTable(section(page, 'Hard sets a week'));
  const tonnage = await openTable(section(page, 'Moved a week'));
  const sessions = await openTable(section(page, 'Sessions a week'));
  const chest = (await volume.getByRole('columnheader').allInnerTexts()).indexOf('Chest') - 1;
  for (const [monday, { chest: sets, moved, sessions: done }] of weeks) {
    const inVolume = volume.getByRole('row', { name: new RegExp(`^${shortly(monday)}\\b`) });
    await expect(inVolume.getByRole('cell').nth(chest)).toHaveText(halves(sets));
    const grouped = Math.round(moved).toLocaleString('en').replace(',', '\u202f');
    await expect(tonnage.getByRole('row', { name: written(monday) })).toContainText(`${grouped}\u00a0kg`);
    await expect(sessions.getByRole('row', { name: written(monday) })).toContainText(`${done} of 2 sessions`);
  }
  // Whole weeks from the first workout's to the last that is over; more in one week does not make up for another.
  const thisMonday = mondayOf(dayOf(0));
  let [planned, done] = [0, 0];
  for (let at = Date.parse(mondayOf(dayOf(22))); at < Date.parse(thisMonday); at += 7 * DAY_MS) {
    planned += 2;
    done += Math.min(2, weeks.get(new Date(at).toISOString().slice(0, 10))?.sessions ?? 0);
  }
  await expect(page.getByTestId('adherence')).toContainText(`${done} of ${planned} planned sessions done`);
  const days = page.getByRole('slider', { name: /^Training days of the last 26 weeks/ });
  await days.focus();
  await page.keyboard.press('Home');
  await expect(days).toHaveAttribute('aria-valuetext', /· 2 sets$/);
  const map = page.getByTestId('heat-map');
  await map.getByRole('link', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Push' })).toBeVisible();
});

test('a range shows no more than its weeks, and is remembered', async ({ page }) => {
  const member = await Member.register(page);
  await member.workout('Push', 60, [{ weight: 80, reps: 8, rir: 2 }]);
  await page.goto('/progress');
  const lifts = page.getByTestId('lifts').getByRole('link');
  await expect(lifts).toHaveCount(1);
  await page.getByText('4 wk', { exact: true }).click();
  await expect(lifts).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Nothing was logged in this range.').first()).toBeVisible();
  await page.getByText('All', { exact: true }).click();
  await expect(lifts).toHaveCount(1);
});

test('a set that is corrected moves the estimate', async ({ page }) => {
  const member = await Member.register(page);
  const id = await member.workout('Push', 3, [{ weight: 80, reps: 8, rir: 2 }]);
  await toBench(page);
  await expect(page.getByTestId('estimate')).toContainText(`${halves(80 * (1 + K * 9))} kg for one`);
  await page.goto(`/history/${id}`);
  await page.getByRole('button', { name: 'Edit set 1' }).click();
  const sheet = page.getByRole('dialog', { name: /Bench press/i });
  await sheet.getByLabel('Load', { exact: true }).last().fill('90');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Progress' }).click();
  await page.getByTestId('lifts').getByRole('link', { name: /Bench press/i }).click();
  await expect(page.getByTestId('estimate')).toContainText(`${halves(90 * (1 + K * 9))} kg for one`);
});

test('body measures are taken down, corrected, deleted and brought back', async ({ page }) => {
  await Member.register(page);
  await page.goto('/progress/body');
  await expect(page.getByRole('heading', { name: 'Nothing measured yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a measure' }).click();
  const sheet = page.getByRole('dialog', { name: 'Add a measure' });
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByText('Fill in at least one number.')).toBeVisible();
  await sheet.getByLabel('Body mass').fill('7,84');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByText('That cannot be; a number such as 84.5.')).toBeVisible();
  await expect(sheet.getByLabel('Body mass')).toHaveValue('7,84');
  await sheet.getByLabel('Body mass').fill('78,4');
  await sheet.getByLabel('Waist').fill('84.5');
  await sheet.getByLabel('Day').fill(dayOf(7));
  await sheet.getByRole('button', { name: 'Save' }).click();
  const table = page.getByRole('table', { name: 'Body measures' });
  const row = table.getByRole('row', { name: written(dayOf(7)) });
  await expect(row).toContainText('78.4');
  await expect(row).toContainText('84.5');
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await sheet.getByLabel('Body mass').fill('77.9');
  await sheet.getByRole('button', { name: 'Save' }).click();
  const chart = page.getByRole('slider', { name: 'Body mass, in kg' });
  await expect(chart).toHaveAttribute('aria-valuetext', /77\.9\u00a0kg$/);
  await row.getByRole('button', { name: /^Edit the measure/ }).click();
  const correction = page.getByRole('dialog', { name: 'Correct a measure' });
  await correction.getByLabel('Waist').fill('');
  await correction.getByLabel('Body mass').fill('78.6');
  await correction.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('78.6');
  await page.reload();
  await expect(row).toContainText('78.6');
  await row.getByRole('button', { name: /^Edit the measure/ }).click();
  await correction.getByRole('button', { name: 'Delete measure' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('78.6');
});

test('a day of the calendar leads to its workout, and a word finds the workouts with it', async ({ page }) => {
  const member = await Member.register(page);
  const id = await member.workout('Push A', 1, [{ weight: 80, reps: 8, rir: 2 }]);
  await member.workout('Push B', 65, [{ weight: 75, reps: 8, rir: 2 }]);
  await member.put({ kind: 'workout', id, fields: { notes: 'Shoulder complained' } });
  await page.goto('/history');
  const calendar = page.getByRole('region', { name: 'Calendar' });
  await expect(calendar.getByRole('link', { name: /Push A, 1 set$/ })).toBeVisible();
  await calendar.getByLabel('Month', { exact: true }).selectOption({ index: (await calendar.getByRole('option').count()) - 1 });
  const list = page.getByRole('navigation', { name: 'Workouts' });
  await expect(list.getByRole('link')).toHaveText([/Push B/]);
  await calendar.getByRole('link', { name: /Push B/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Push B' })).toBeVisible();
  await page.goto('/history');
  const search = page.getByLabel('Search by exercise or note');
  await search.fill('press BENCH');
  await expect(page.getByText('2 workouts found')).toBeVisible();
  await search.fill('shoulder');
  await expect(list.getByRole('link')).toHaveText([/Push A/]);
  await search.fill('nowhere');
  await expect(page.getByText('0 workouts found')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is in the way of anybody, ${theme}`, async ({ page }) => {
    const member = await Member.register(page);
    await member.benchHistory();
    await member.put({ kind: 'body_measure', id: randomUUID(), fields: { local_date: dayOf(3), body_mass: 80_000, waist_mm: 850 } });
    await inTheme(page, theme);
    await page.goto('/progress');
    await expect(page.getByTestId('lifts').getByRole('link')).toHaveCount(1);
    await expect(section(page, 'Moved a week')).toBeVisible();
    expect(await accessibilityFaults(page), 'progress').toEqual([]);
    await openTable(section(page, 'Hard sets a week'));
    await toBench(page);
    await openTable(section(page, 'Estimated maximum'));
    await expect(page.getByTestId('records')).toBeVisible();
    expect(await accessibilityFaults(page), 'one exercise').toEqual([]);
    await page.goto('/progress/body');
    await expect(page.getByRole('table', { name: 'Body measures' })).toBeVisible();
    expect(await accessibilityFaults(page), 'body measures').toEqual([]);
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await expect(page.getByRole('dialog', { name: 'Add a measure' })).toBeVisible();
    expect(await accessibilityFaults(page), 'a measure').toEqual([]);
    await page.goto('/history');
    await expect(page.getByRole('region', { name: 'Calendar' })).toBeVisible();
    expect(await accessibilityFaults(page), 'calendar').toEqual([]);
  });
}
