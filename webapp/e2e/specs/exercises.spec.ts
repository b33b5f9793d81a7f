// Exercises: found by what one types, described, noted down; own ones made, planned, trained and put away.
import { type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, inTheme } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

const results = (page: Page) => page.getByRole('list', { name: 'Exercises found' });

async function makeZercher(page: Page): Promise<void> {
  await page.goto('/exercises/new');
  await page.getByLabel('Name').fill('Zercher box squat');
  await page.getByLabel('Equipment').selectOption({ label: 'Barbell' });
  await page.getByLabel('Movement').selectOption({ label: 'Squat' });
  await page.getByLabel('Add a muscle').selectOption({ label: 'Quads' });
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zercher box squat' })).toBeVisible();
}

test('a search forgives typing errors at every keystroke, and filters narrow it', async ({ page }) => {
  await Member.register(page);
  await page.goto('/plan');
  await page.getByRole('link', { name: 'Exercises' }).click();
  const search = page.getByLabel('Search exercises');
  await search.pressSequentially('inclne dumbell pres');
  await expect(results(page).getByRole('link').first()).toContainText(/Incline dumbbell (bench )?press/i);
  await search.fill('');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Muscle').selectOption({ label: 'Calves' });
  await page.getByLabel('Equipment').selectOption({ label: 'Dumbbells' });
  for (const line of await results(page).getByRole('link').allTextContents()) expect(line).toContain('Dumbbells');
  await page.getByLabel('Only my own').check({ force: true });
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await search.fill('bench press');
  await results(page).getByRole('link', { name: /^Bench press/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bench press' })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Chest' })).toHaveAttribute('aria-valuetext', '1 set');
  await expect(page.getByText('Everything on the bar, the bar included')).toBeVisible();
});

test('what the gym lacks is left out when asked', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await page.goto('/exercises');
  await page.getByLabel('Search exercises').fill('leg press');
  await expect(results(page).getByRole('link', { name: /^Leg press/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Only what my gym has').check({ force: true });
  await expect(results(page).getByRole('link', { name: /^Leg press/ })).toHaveCount(0);
});

test('an exercise of one\'s own is described, planned, trained, and named in the history', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await page.goto('/exercises/new');
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await expect(page.getByText('An exercise needs a name.')).toBeVisible();
  await expect(page.getByText('Name at least one main muscle.')).toBeVisible();
  await makeZercher(page);
  await expect(page.getByRole('progressbar', { name: 'Quads' })).toHaveAttribute('aria-valuetext', '1 set');

  await page.goto('/plan/edit');
  await page.getByRole('button', { name: 'Add exercise to Push A' }).click();
  const sheet = page.getByRole('dialog', { name: 'Add exercise to Push A' });
  await sheet.getByLabel('Search exercises').fill('zercher box');
  await sheet.getByRole('button', { name: /^Zercher box squat/ }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Edit Zercher box squat/ })).toContainText('3 × 8–12 @ 2 RIR');

  await page.goto('/');
  const workout = await WorkoutPage.start(page);
  await page.getByRole('button', { name: 'Exercises', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Zercher box squat/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zercher box squat' })).toBeVisible();
  expect(await workout.load()).toBeGreaterThan(0);
  await workout.warmUp();
  await workout.log(1);
  await workout.finish();
  await expect(page.getByText('Zercher box squat').first()).toBeVisible();
  await page.goto('/history');
  await page.getByRole('link', { name: /Push A/ }).first().click();
  await expect(page.getByRole('heading', { name: 'Zercher box squat' })).toBeVisible();
});

test('an own exercise is changed, put away and offered again', async ({ page }) => {
  await Member.register(page);
  await makeZercher(page);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Name').fill('Zercher squat to a box');
  await page.getByLabel('Add a muscle').selectOption({ label: 'Glutes' });
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zercher squat to a box' })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Glutes' })).toHaveAttribute('aria-valuetext', '½ set');
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect(page.getByText('no longer offered in searches')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('no longer offered in searches')).toBeHidden();
  await page.getByRole('button', { name: 'Put away' }).click();
  await page.goto('/exercises');
  await page.getByLabel('Search exercises').fill('zercher squat to a box');
  await expect(results(page).getByRole('link', { name: /^Zercher squat to a box/ })).toHaveCount(0);
});

test('a note with a video stands with its exercise and in the workout, and comes back when deleted', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await page.goto('/exercises');
  await page.getByLabel('Search exercises').fill('bench press');
  await results(page).getByRole('link', { name: /^Bench press/ }).first().click();
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('Note', { exact: true }).fill('Feet under the knees');
  await page.getByLabel('Video link').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText(/Only links that start with https/)).toBeVisible();
  await page.getByLabel('Video link').fill('https://example.org/bench');
  await page.getByRole('button', { name: 'Save note' }).click();
  const video = page.getByRole('link', { name: 'Video on example.org' });
  await expect(video).toHaveAttribute('href', 'https://example.org/bench');
  await expect(video).toHaveAttribute('rel', /noopener/);

  await page.goto('/');
  await WorkoutPage.start(page);
  await page.getByRole('button', { name: 'Your note' }).click();
  const sheet = page.getByRole('dialog', { name: 'Your note' });
  await expect(sheet.getByText('Feet under the knees')).toBeVisible();
  await sheet.getByRole('button', { name: 'Edit note' }).click();
  await sheet.getByRole('button', { name: 'Delete note' }).click();
  await expect(page.getByRole('button', { name: 'Write a note' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Your note' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is in the way of anybody, ${theme}`, async ({ page }) => {
    await Member.register(page);
    await inTheme(page, theme);
    await page.goto('/exercises');
    await expect(results(page)).toBeVisible();
    await page.getByRole('button', { name: 'Filter' }).click();
    expect(await accessibilityFaults(page), 'catalogue').toEqual([]);
    await page.goto('/exercises/new');
    await page.getByRole('button', { name: 'Save exercise' }).click();
    await expect(page.getByText('An exercise needs a name.')).toBeVisible();
    expect(await accessibilityFaults(page), 'a form with faults').toEqual([]);
    await makeZercher(page);
    await page.getByRole('button', { name: 'Write a note' }).click();
    expect(await accessibilityFaults(page), 'an exercise with the form of its note').toEqual([]);
  });
}
