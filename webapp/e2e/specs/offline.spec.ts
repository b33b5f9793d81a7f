// The app without anything but the phone: no web server, no engine, for as long as it takes.
import type { Page } from '@playwright/test';
import { documents, readStore } from '../support/device.ts';
import { collectFaults, expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the device has the whole app and everything that the engine has. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), { timeout: 60_000 })
    .toBe('activated');
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true);
}

test('after one visit a cold start, a whole workout and its numbers need no server; then the database equals the device', async ({ page, context, ownStack }) => {
  test.setTimeout(300_000);
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto(ownStack.webUrl);
  await expect(page.getByRole('button', { name: 'Start Push A' })).toBeVisible();
  await settled(page);
  await page.close();
  await ownStack.stopWeb();
  await ownStack.stopEngine('SIGKILL');

  const cold = await context.newPage();
  const faults = collectFaults(cold);
  await cold.goto(ownStack.webUrl);
  await expect(cold.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await expect(cold.getByTestId('next-exercises').getByRole('listitem').first()).toContainText(/kg/);

  // Swap an exercise of the plan, by a catalogue that is on the device.
  await cold.goto(`${ownStack.webUrl}/plan`);
  await cold.getByRole('button', { name: /^Edit Barbell row|^Edit .*row/i }).first().click();
  const sheet = cold.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Swap exercise' }).click();
  await sheet.getByLabel('Search exercises').fill('seated cable row');
  await sheet.getByRole('button', { name: /cable row/i }).first().click();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(cold.getByRole('button', { name: /^Edit .*cable row/i }).first()).toBeVisible();

  await cold.goto(ownStack.webUrl);
  const workout = await WorkoutPage.start(cold);
  const first = await workout.load();
  expect(first).toBeGreaterThanOrEqual(80);
  await workout.warmUp();
  await workout.log(1, 3);
  await expect.poll(() => workout.load()).toBeLessThan(first);
  await workout.log(2);
  // A logged set is corrected.
  await cold.getByRole('button', { name: 'set 1 logged', exact: true }).click();
  await cold.getByLabel('Repetitions of set 1').fill('5');
  await cold.getByRole('button', { name: 'Save set 1' }).click();
  await expect(workout.solid(1)).toBeVisible();
  await workout.finish();
  await expect(cold.getByTestId('next-time')).toContainText('Bench press');
  await cold.getByRole('link', { name: 'Back to Today' }).click();
  await expect(cold.getByRole('button', { name: 'Start Push A' })).toBeVisible();
  await expect(cold.getByTestId('next-exercises').getByRole('listitem').first()).toContainText(/kg/);

  // Another cold start, in the middle of nothing: all of it is there.
  await cold.reload();
  await expect(cold.getByRole('button', { name: 'Start Push A' })).toBeVisible();
  await cold.getByRole('link', { name: 'You', exact: true }).click();
  await expect(cold.getByTestId('sync-report')).toContainText(/not yet synced/);

  await ownStack.startEngine();
  await ownStack.startWeb();
  await cold.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(cold.getByText('Everything is synced.')).toBeVisible({ timeout: 60_000 });
  const key = (set: Record<string, unknown>) => `${set['id']} ${set['weight']} g × ${set['reps']}`;
  const device = documents(await readStore(cold, member.id), 'set').map(({ entity, fields }) => key({ ...fields, id: entity.id }));
  const engine = (await member.setsOnTheEngine()).map((set) => key({ ...set }));
  expect(device.length).toBeGreaterThan(9);
  expect(device.sort()).toEqual(engine.sort());
  expect(engine.some((set) => set.endsWith('× 5'))).toBe(true);
  expect(faults).toEqual([]);
});

test('two devices without a network edit the same and different sets, one of them two days ahead: both end alike', async ({ page, browser, baseURL }) => {
  test.skip(test.info().project.name !== 'phone', 'the size does not matter');
  test.setTimeout(120_000);
  const member = await Member.register(page);
  const id = await member.workout('Push A', 3, [
    { weight: 80, reps: 8, rir: 2 },
    { weight: 80, reps: 8, rir: 2 },
    { weight: 80, reps: 8, rir: 1 },
  ]);
  const ahead = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  await ahead.addInitScript(() => {
    const Real = Date;
    const days = 2 * 86_400_000;
    globalThis.Date = class extends Real {
      constructor(...parts: unknown[]) {
        if (parts.length > 0) super(...(parts as [number]));
        else super(Real.now() + days);
      }
      static override now() {
        return Real.now() + days;
      }
    } as DateConstructor;
  });
  const other = await ahead.newPage();
  await other.goto('/sign-in');
  await other.getByLabel('E-mail').fill(member.email);
  await other.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  const devices = [page, other];
  for (const device of devices) {
    await device.goto(`/history/${id}`);
    await expect(device.getByRole('row', { name: /set 3/ })).toBeVisible();
    await device.context().setOffline(true);
  }
  const correct = async (device: Page, set: number, reps: string) => {
    await device.getByRole('button', { name: `Edit set ${set}` }).click();
    const sheet = device.getByRole('dialog', { name: /Bench press/i });
    await sheet.getByLabel('Repetitions', { exact: true }).last().fill(reps);
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet).toBeHidden();
    await expect(device.getByRole('row', { name: new RegExp(`set ${set}`) })).toContainText(`× ${reps}`);
  };
  await correct(other, 1, '5');
  await correct(other, 2, '9');
  await correct(page, 1, '6');
  await correct(page, 3, '4');
  for (const device of devices) await device.context().setOffline(false);
  // A clock that is days ahead is stamped anew when it arrives, which is after the other device's edit.
  const reps = async () => (await member.setsOnTheEngine()).map((set) => set.reps).sort();
  await expect.poll(reps, { timeout: 60_000 }).toEqual([4, 5, 9]);
  for (const device of devices) {
    await device.reload();
    await expect(device.getByRole('row', { name: /set 1/ })).toContainText('× 5');
    await expect(device.getByRole('row', { name: /set 2/ })).toContainText('× 9');
    await expect(device.getByRole('row', { name: /set 3/ })).toContainText('× 4');
    await expect
      .poll(async () => documents(await readStore(device, member.id), 'set').map(({ fields }) => fields['reps']).sort())
      .toEqual([4, 5, 9]);
  }
  await ahead.close();
});
