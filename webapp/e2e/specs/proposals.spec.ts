// What the coach proposes and what hurts: answered by the lifter, kept on every device, in the history, taken back.
import { type Browser, type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, inTheme } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

/** Another device of the same member: the session's cookie, and nothing else. */
async function anotherDevice(page: Page, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: await page.context().cookies(), origins: [] } });
  return context.newPage();
}

async function openAgreed(page: Page): Promise<void> {
  await page.goto('/history');
  await page.getByTestId('agreed').getByText(/^What you and the coach agreed on/).click();
}

test('a week that is behind is mended when the lifter says so', async ({ page }) => {
  const member = await Member.register(page);
  await member.missedDays();
  await page.goto('/');
  const behind = page.getByTestId('behind');
  await expect(behind).toContainText('You missed 2 workouts this week.');
  await behind.getByRole('button', { name: 'Mend the week' }).click();
  await expect(behind).toBeHidden();
  await expect(page.getByText('The week is mended. Revision 2.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(behind).toBeVisible();
  await behind.getByRole('button', { name: 'Leave as it is' }).click();
  await expect(behind).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Start / })).toBeVisible();
  await expect(page.getByText('This week', { exact: true })).toBeVisible();
  await expect(behind).toBeHidden();
});

test('a declined proposal stays declined, also on another device, until it is taken back', async ({ page, browser }) => {
  const member = await Member.register(page);
  await member.painTwice();
  await page.goto('/');
  const proposals = page.getByTestId('proposals');
  await expect(proposals).toContainText('Pain twice in a week.');
  await proposals.getByRole('button', { name: 'Not now' }).click();
  await expect(proposals).toBeHidden();
  await expect(page.getByText(/not synced yet|↑/)).toHaveCount(0);

  const second = await anotherDevice(page, browser);
  await openAgreed(second);
  const line = second.getByTestId('agreed').getByRole('listitem').filter({ hasText: 'Pain twice in a week.' });
  await expect(line).toContainText('Declined');
  await line.getByRole('button', { name: /^Take back/ }).click();
  await expect(second.getByText('Taken back.')).toBeVisible();
  await second.goto('/');
  await expect(second.getByTestId('proposals')).toContainText('Pain twice in a week.');
  await second.context().close();
});

test('an accepted deload holds after a reload and is ended from the history', async ({ page }) => {
  const member = await Member.register(page);
  await member.painTwice();
  await page.goto('/');
  await page.getByTestId('proposals').getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByTestId('proposals')).toBeHidden();
  const bench = page.getByTestId('next-exercises').getByRole('listitem').first();
  await expect(bench).toContainText('2 ×');
  await page.reload();
  await expect(bench).toContainText('2 ×');
  await openAgreed(page);
  const line = page.getByTestId('agreed').getByRole('listitem').filter({ hasText: 'Pain twice in a week.' });
  await expect(line).toContainText('Accepted');
  await line.getByRole('button', { name: /^Take back/ }).click();
  await page.goto('/');
  await expect(bench).toContainText('3 ×');
});

test('pain offers what spares the joint, and stands in the history until it is over', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/');
  await WorkoutPage.start(page);
  await page.getByRole('button', { name: 'It hurts' }).click();
  const sheet = page.getByTestId('pain');
  await sheet.getByRole('slider').fill('5');
  await expect(sheet).toContainText('end this exercise for today');
  await sheet.getByLabel('Where').selectOption({ label: 'wrist' });
  await expect(sheet).toContainText('Nothing here trains the same muscles and spares it.');
  await sheet.getByLabel('Where').selectOption({ label: 'Elsewhere, or not sure' });
  const instead = sheet.getByTestId('instead').getByRole('button', { name: /^Take / });
  await expect(instead.first()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  const name = ((await instead.first().textContent()) ?? '').replace(/^Take /, '').trim();
  await instead.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  await openAgreed(page);
  const line = page.getByTestId('agreed').getByRole('listitem').first();
  await expect(line).toContainText(/Bench press.*5 of 10/);
  await line.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByTestId('agreed')).toBeHidden();
});

test('the exercise that hurts is not pushed', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/');
  const workout = await WorkoutPage.start(page);
  const load = await workout.load();
  await page.getByRole('button', { name: 'It hurts' }).click();
  await page.getByTestId('pain').getByRole('button', { name: 'Say so and go on' }).click();
  await expect(page.getByRole('button', { name: 'Hurts: 3 of 10' })).toBeVisible();
  await workout.warmUp();
  await workout.log(1, 14);
  await expect.poll(() => workout.load()).toBeLessThanOrEqual(load);
});

test('careful mode says on Today and in the why that it is on, and how to change it', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  const screening = { answered_on: '2026-01-01', pregnancy: true };
  await member.put({ kind: 'profile', id: member.id, fields: { onboarded: true, screening } });
  await page.goto('/');
  const careful = page.getByTestId('careful');
  await expect(careful).toContainText('Careful mode is on');
  await expect(careful.getByRole('link', { name: 'Change this under You' })).toHaveAttribute('href', '/settings');
  await WorkoutPage.start(page);
  await expect(page.getByTestId('hero')).toContainText(/At most \d more sets? finds? your level/);
  await page.getByRole('button', { name: /^Why/ }).click();
  const why = page.getByTestId('why');
  await expect(why).toContainText('Careful mode is on');
  await expect(why).toContainText('an assumption of our model');
  await why.getByText('What the marks mean').click();
  await expect(why.getByTestId('legend')).toContainText('One or few studies');
});

for (const theme of ['light', 'dark'] as const) {
  test(`proposals, recovery and what was learned are in nobody's way, ${theme}`, async ({ page }) => {
    const member = await Member.register(page);
    await inTheme(page, theme);
    await member.painTwice();
    // Hours ago: what is still to come tires nobody.
    await member.workout('Push A', 0.1, [1, 2, 3].map(() => ({ weight: 80, reps: 8, rir: 1 })));
    await page.goto('/');
    await expect(page.getByTestId('proposals')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto('/progress');
    await expect(page.getByTestId('recovery')).toContainText('chest', { ignoreCase: true });
    await expect(page.getByTestId('recovery')).toContainText('an assumption of our model');
    await expect(page.getByTestId('own-effort')).toContainText('unknown yet');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`/progress/${await member.benchPress()}`);
    await expect(page.getByTestId('own-curve')).toContainText('unknown yet');
    await openAgreed(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}
