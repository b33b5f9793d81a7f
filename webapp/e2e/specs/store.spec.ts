// What the device keeps: stores of every earlier version, and devices that keep nothing.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Tables, documents, readStore, writeStore } from '../support/device.ts';
import { expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

test.beforeEach(({}, { project }) => test.skip(project.name !== 'phone', 'the size does not matter'));

const fixtures = fileURLToPath(new URL('../fixtures/store/', import.meta.url));
const OWNER = '00000000-0000-4000-8000-00000000000a';

for (const file of readdirSync(fixtures).filter((name) => name.endsWith('.json'))) {
  const version = Number(/\d+/.exec(file)?.[0]);

  test(`a store of version ${version} opens with everything in it, and syncs`, async ({ page }) => {
    const member = await Member.register(page);
    const tables = JSON.parse(readFileSync(fixtures + file, 'utf8').replaceAll(OWNER, member.id)) as Tables;
    await page.goto('/robots.txt');
    await writeStore(page, member.id, version, tables);
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Continue Push A' })).toBeVisible();
    await page.getByRole('link', { name: 'You', exact: true }).click();
    await expect(page.getByText('Everything is synced.')).toBeVisible({ timeout: 40_000 });
    const device = documents(await readStore(page, member.id), 'set').map(({ fields }) => Number(fields['reps']));
    const engine = (await member.setsOnTheEngine()).map(({ reps }) => reps);
    // What had been confirmed and what was waiting.
    expect(device.sort()).toEqual([5, 7, 8]);
    expect(engine.sort()).toEqual([5, 7, 8]);
  });
}

test('without a store nothing is lost as long as the page lives, and it says so', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  // As in private windows of some browsers.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'UnknownError');
    };
  });
  await page.goto('/');
  await expect(page.getByText('This browser stores nothing here', { exact: false })).toBeVisible();
  const workout = await WorkoutPage.start(page);
  await workout.warmUp();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Log set 1', exact: true }).click();
  await expect(page.getByRole('button', { name: 'set 1 logged, not stored yet' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(workout.solid(1)).toBeVisible({ timeout: 40_000 });
  const working = async () => (await member.setsOnTheEngine()).filter(({ weight }) => weight >= 70_000).length;
  await expect.poll(working).toBe(10);
});

test('a device that has become full says so, sends all the same, and stores again when there is room', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...values) {
      if ('full' in window && this.name === 'pending') {
        this.transaction.abort();
        throw new DOMException('full', 'QuotaExceededError');
      }
      return put.apply(this, values);
    };
  });
  // What says so comes with a later part of the app.
  const part = page.waitForResponse('**/split_planning-*.wasm');
  await page.goto('/');
  const workout = await WorkoutPage.start(page);
  await workout.warmUp();
  await (await part).finished();
  await page.context().setOffline(true);
  await page.evaluate(() => Object.assign(window, { full: true }));
  await page.getByRole('button', { name: 'Log set 1', exact: true }).click();
  await expect(page.getByRole('button', { name: 'set 1 logged, not stored yet' })).toBeVisible();
  await expect(page.getByText('The device did not store the last changes', { exact: false })).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(window, 'full'));
  await workout.log(2);
  await expect(workout.solid(1)).toBeVisible();
  await expect(page.getByText('The device did not store the last changes', { exact: false })).toHaveCount(0);
  await page.context().setOffline(false);
  const working = async () => (await member.setsOnTheEngine()).filter(({ weight }) => weight >= 70_000).length;
  await expect.poll(working, { timeout: 40_000 }).toBe(11);
});
