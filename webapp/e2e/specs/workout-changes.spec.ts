// What a lifter changes while a workout runs: supersets, kinds of sets, swaps, additions, the order; and what is celebrated.
import { type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

async function running(page: Page): Promise<WorkoutPage> {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/');
  return WorkoutPage.start(page);
}

const exercise = (page: Page) => page.getByRole('heading', { level: 1 });

/** The list of exercises: beside the workout on a wide screen, in a sheet on a phone. */
async function list(page: Page) {
  const beside = page.locator('.workout-side').getByTestId('exercise-list');
  if (await beside.isVisible()) return page.locator('.workout-side');
  await page.getByRole('button', { name: 'Exercises', exact: true }).click();
  return page.getByRole('dialog');
}

test('two exercises done in turn: the second follows by itself after a short rest, the full one comes after both', async ({ page }) => {
  const workout = await running(page);
  const first = await exercise(page).innerText();
  await page.getByRole('button', { name: /^In turn with / }).click();
  await expect(page.locator('.superset-mark').first()).toHaveText('A1');
  await workout.warmUp();
  await workout.log(1);
  const clock = page.getByTestId('rest').locator('.numeral');
  await expect(clock).toHaveText(/^0:(0\d|1[0-5])$/);
  await workout.sayRir('2');
  await expect(exercise(page)).not.toHaveText(first);
  await expect(page.locator('.superset-mark').first()).toHaveText('A2');
  await workout.warmUp();
  if ((await page.getByLabel('Load of set 1').inputValue()) === '') await page.getByLabel('Load of set 1').fill('60');
  await workout.log(1);
  await expect(clock).toHaveText(/^[1-9]:/);
  await workout.sayRir('3');
  await expect(exercise(page)).toHaveText(first);
  await expect(workout.solid(1)).toBeVisible();
  await page.getByRole('button', { name: 'Not in turn any more' }).click();
  await expect(page.locator('.stage .superset-mark')).toHaveCount(0);
  // Nothing that was logged has moved.
  await page.reload();
  await expect(workout.solid(1)).toBeVisible();
});

test('a drop set follows at once, a fifth lighter, and is told as one', async ({ page }) => {
  const workout = await running(page);
  await workout.warmUp();
  await page.getByRole('button', { name: /^set 2: / }).click();
  const kinds = page.getByRole('dialog');
  await expect(kinds).toContainText('At once after the set before it');
  expect(await accessibilityFaults(page)).toEqual([]);
  await kinds.getByRole('button', { name: /^Drop/i }).click();
  await expect(page.getByRole('button', { name: /^set 2: drop/i })).toBeVisible();
  const load = Number(await page.getByLabel('Load of set 1').inputValue());
  await workout.log(1);
  await expect(page.getByTestId('rest')).toBeHidden();
  const dropped = Number(await page.getByLabel('Load of set 2').inputValue());
  expect(dropped).toBeGreaterThan(load * 0.75);
  expect(dropped).toBeLessThan(load * 0.85);
  await workout.log(2);
  await expect(page.getByTestId('rest')).toBeVisible();
});

test('an exercise is swapped and swapped back, another is added, and the order changed', async ({ page }) => {
  await running(page);
  const first = await exercise(page).innerText();
  await page.getByRole('button', { name: 'Swap exercise' }).click();
  const choice = page.getByRole('dialog').getByRole('listitem').first().getByRole('button');
  await choice.click();
  await expect(exercise(page)).not.toHaveText(first);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(exercise(page)).toHaveText(first);

  let exercises = await list(page);
  await exercises.getByRole('button', { name: 'Add exercise' }).click();
  const search = page.getByRole('dialog', { name: 'Add exercise' });
  await search.getByRole('searchbox').or(search.getByRole('textbox')).first().fill('barbell curl');
  await search.getByRole('listitem').first().getByRole('button').click();
  await expect(exercise(page)).toHaveText(/curl/i);
  const added = await exercise(page).innerText();

  exercises = await list(page);
  await exercises.getByRole('button', { name: 'Change order' }).click();
  await exercises.getByRole('button', { name: `${added} earlier` }).click();
  await exercises.getByRole('button', { name: `${added} earlier` }).click();
  await expect(exercises.getByRole('button', { name: `${added} earlier` })).toBeDisabled();
  await exercises.getByRole('button', { name: 'Order is right' }).click();
  await expect(exercises.getByTestId('exercise-list').getByRole('listitem').first()).toContainText(added);
});

test('a record is celebrated when it happens, unless that is turned off', async ({ page }) => {
  const workout = await running(page);
  await workout.warmUp();
  await page.getByLabel('Load of set 1').fill('85');
  await workout.log(1, 8);
  const celebration = page.getByTestId('celebration');
  await expect(celebration).toContainText(/^Record\. .*85\s?kg/);
  await workout.sayRir('1');
  await page.getByLabel('Load of set 2').fill('70');
  await workout.log(2, 6);
  await expect(celebration).toBeHidden();

  await page.goto('/settings');
  await page.getByLabel('Celebrate records during the workout').click();
  await page.goto('/workout');
  await expect(workout.solid(2)).toBeVisible();
  await page.getByLabel('Load of set 3').fill('87.5');
  await workout.log(3, 8);
  await expect(celebration).toBeHidden();
  await workout.finish();
  await expect(page.getByText(/87\.5\s?kg, your heaviest/)).toBeVisible();
});

test('a set is said instead of typed, where the browser listens', async ({ page }) => {
  await page.addInitScript(() => {
    // What a browser that listens does: one result, then the end. It stands in for a microphone, which a test has not.
    class Recognition {
      onresult?: (event: object) => void;
      start() {
        const results = [[{ transcript: '82,5 kilos, 7 reps, one in reserve' }]];
        setTimeout(() => this.onresult?.({ results }), 20);
      }
      abort() {}
    }
    Object.assign(window, { SpeechRecognition: Recognition });
  });
  const workout = await running(page);
  await workout.warmUp();
  await page.getByRole('button', { name: 'Say it' }).click();
  await expect(page.getByTestId('heard')).toHaveText('Heard: 82.5 kg × 7. Tap ✓ to log it.');
  await expect(page.getByLabel('Load of set 1')).toHaveValue('82.5');
  await expect(page.getByLabel('Repetitions of set 1')).toHaveValue('7');
  await workout.log(1);
});
