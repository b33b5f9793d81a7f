// The main job, end to end: from an account to a plan, to a workout whose numbers move with every set.
import { randomUUID } from 'node:crypto';
import { expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

test('somebody new registers, answers what they like, takes a plan and trains', async ({ page }) => {
  await page.goto('/register');
  await page.getByLabel('What should we call you?').fill('Noa');
  await page.getByLabel('E-mail').fill(`${randomUUID()}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByText('Use at least 10 characters.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Create an account' }).click();

  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
  await page.getByLabel('Known heart disease').check();
  await expect(page.getByText('Careful mode')).toBeVisible();
  await page.getByLabel('Known heart disease').uncheck();
  const on = page.getByRole('button', { name: 'Continue' });
  await on.click();
  await expect(page.getByRole('heading', { name: 'Kilograms or pounds?' })).toBeVisible();
  await on.click();
  await page.getByLabel('6 months to 5 years').check();
  // A reload goes on where it was.
  await page.reload();
  await expect(page.getByLabel('6 months to 5 years')).toBeChecked();
  await on.click();
  await page.getByLabel('Body mass').fill('80,5');
  await on.click();
  await page.getByRole('slider').fill('0');
  await expect(page.getByText('Main lifts 8–12 repetitions')).toBeVisible();
  await on.click();
  await on.click();
  await page.getByLabel(/Well-equipped gym/).check();
  await on.click();
  await page.getByRole('button', { name: /^Take .*full body/i }).click();

  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(page.getByTestId('next-exercises').getByRole('listitem').first()).toContainText(/kg/);
  const workout = await WorkoutPage.start(page);
  await expect(page.getByText('The coach does not know this lift yet.', { exact: false })).toBeVisible();
  await workout.warmUp();
  await workout.log(1);
  await workout.sayRir('5+');
  await expect(page.getByTestId('note').or(page.getByTestId('hero-load')).first()).toBeVisible();
  await workout.finish();
  await page.getByRole('button', { name: '7 of 10' }).click();
  await expect(page.getByRole('button', { name: '7 of 10' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Back to Today' }).click();
  await expect(page.getByText('1 of 3 sessions').first()).toBeVisible();
});

test('the coach moves with every set: short means lighter, easier means heavier, and it says why', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/');
  const workout = await WorkoutPage.start(page);
  await expect(page.getByRole('heading', { name: 'Bench press' })).toBeVisible();
  const first = await workout.load();
  expect(first).toBeGreaterThanOrEqual(80);
  expect(first).toBeLessThanOrEqual(86);
  await expect(page.getByTestId('build')).toContainText('per side');

  await page.getByRole('button', { name: /^Why / }).click();
  const why = page.getByTestId('why');
  await expect(why).toContainText('From 3 workouts with this exercise');
  // The factors multiply to the load on the bar.
  const cells = await why.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => parseFloat((cell.textContent ?? '').replace('×', '')))),
  );
  const start = cells[0]?.[1] ?? 0;
  const product = cells.slice(1).reduce((load, [factor]) => load * (factor ?? 1), start);
  expect(Math.abs(product - first)).toBeLessThan(0.2);
  await page.keyboard.press('Escape');

  await workout.warmUp();
  const asked = Number(await page.getByLabel('Repetitions of set 1').inputValue());
  await workout.log(1, asked - 3);
  await expect(page.getByTestId('note')).toContainText(/short\. Next set/);
  const lighter = await workout.load();
  expect(lighter).toBeLessThan(first);
  expect(lighter).toBeGreaterThanOrEqual(first * 0.85 - 2.5);

  await workout.log(2);
  await workout.sayRir('5+');
  await expect.poll(() => workout.load()).toBeGreaterThan(lighter);
  expect(await workout.load()).toBeLessThanOrEqual(lighter * 1.075 + 2.5);

  await workout.finish();
  await expect(page.getByTestId('next-time')).toContainText('Bench press');
  await page.getByRole('link', { name: 'Back to Today' }).click();
  await expect(page.getByRole('button', { name: 'Start Push A' })).toBeVisible();
  await expect(page.getByTestId('volume')).toContainText('Chest');
});

test('an absurd load is asked about before it counts', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/');
  const workout = await WorkoutPage.start(page);
  await workout.warmUp();
  await page.getByLabel('Load of set 1').fill('800');
  await page.getByRole('button', { name: 'Log set 1', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Did you mean 80 kg?' })).toBeVisible();
  await page.getByRole('button', { name: 'Yes, 80 kg' }).click();
  await expect(workout.solid(1)).toBeVisible();
  await expect(page.getByLabel('Load of set 1')).toHaveValue('80');
});

test('a load can be typed with a comma, stepped by real increments, and a logged set corrected', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/');
  const workout = await WorkoutPage.start(page);
  await workout.warmUp();
  const load = page.getByLabel('Load of set 1');
  await load.fill('72,5');
  await load.blur();
  await expect(load).toHaveValue('72.5');
  await page.getByRole('button', { name: /^More 2\.5/ }).click();
  await expect(load).toHaveValue('75');
  await load.fill('8o');
  await expect(load).toHaveAttribute('aria-invalid', 'true');
  await load.fill('75');
  await workout.log(1);
  const reps = page.getByLabel('Repetitions of set 1');
  await reps.fill('5');
  await page.getByRole('button', { name: 'Save set 1' }).click();
  await expect(workout.solid(1)).toBeVisible();
  await expect(reps).toHaveValue('5');
  await page.getByRole('button', { name: /^Delete set/ }).click();
  await expect(page.getByRole('button', { name: 'Log set 1', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(workout.solid(1)).toBeVisible();
});
