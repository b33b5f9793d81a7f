// Nothing that was logged is lost: not by a reload, not by an engine that is gone, not by a browser that dies.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

test('a reload in the middle of a workout keeps everything, the rest too', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/');
  const workout = await WorkoutPage.start(page);
  await workout.warmUp();
  await workout.log(1);
  await workout.sayRir('2');
  const before = await workout.load();
  await page.reload();
  await expect(workout.solid(1)).toBeVisible();
  await expect(page.getByTestId('rest')).toBeVisible();
  expect(await workout.load()).toBe(before);
});

test('without an engine logging and prescriptions go on, and everything arrives once', async ({ page, ownStack }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto(ownStack.webUrl);
  const workout = await WorkoutPage.start(page);
  await workout.warmUp();
  await workout.log(1);
  await ownStack.stopEngine();
  const before = await workout.load();
  await workout.log(2, 3);
  await expect.poll(() => workout.load()).toBeLessThan(before);
  await page.getByRole('button', { name: 'Log set 3', exact: true }).click();
  // The exercise stays, so that the last set's effort can be said; the way to the next stands out.
  await expect(workout.solid(3)).toBeVisible();
  await page.getByTestId('next-exercise').click();
  await expect(page.getByRole('heading', { name: 'Bench press' })).toHaveCount(0);
  await expect(page.getByTestId('sync').last()).toContainText(/sets? not yet synced/);
  await ownStack.startEngine();
  // Coming back to the app is one of the occasions to try again at once.
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByTestId('sync').last()).not.toContainText(/not yet synced/, { timeout: 40_000 });
  const today = (await member.setsOnTheEngine()).filter((set) => set.local_date === new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' }));
  const working = today.filter((set) => set.weight >= 70_000);
  expect(working).toHaveLength(3);
});

test('a browser that is killed right after a tap has every solid ✓ when it is opened again', async ({ page: registrar, mortalBrowser, baseURL }) => {
  test.setTimeout(180_000);
  const member = await Member.register(registrar);
  await member.followPushPlan();
  await member.benchHistory();
  const cookies = await registrar.context().cookies();
  let { context, page } = await mortalBrowser.open();
  await context.addCookies(cookies);
  await page.goto(baseURL ?? '');
  let workout = await WorkoutPage.start(page);
  for (let round = 0; round < 5; round++) {
    const open = page.getByRole('button', { name: /^Log (set|warm-up) / }).first();
    if ((await open.count()) === 0) break;
    await open.click({ noWaitAfter: true });
    await sleep(Math.random() * 100);
    const solid = await page.locator('.tick[data-state="solid"]').count();
    await mortalBrowser.kill();
    ({ context, page } = await mortalBrowser.open());
    await page.goto(`${baseURL}/workout`);
    workout = new WorkoutPage(page);
    await expect(page.getByTestId('hero')).toBeVisible();
    // Folded warm-ups count as what they are.
    const folded = page.getByRole('button', { name: /warm-ups? done/ });
    if (await folded.isVisible()) await folded.click();
    await expect.poll(() => page.locator('.tick[data-state="solid"]').count()).toBeGreaterThanOrEqual(solid);
  }
  expect(workout).toBeDefined();
});
