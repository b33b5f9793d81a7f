// Several tabs, several people, one device.
import { readStore } from '../support/device.ts';
import { expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

test.beforeEach(({}, { project }) => test.skip(project.name !== 'phone', 'the size does not matter'));

test('two tabs show each other\'s sets at once and send none twice', async ({ page, context }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/');
  const sent: string[] = [];
  // What was tried without a network has not been sent.
  context.on('requestfinished', (request) => {
    if (!request.url().endsWith('/v1/sync')) return;
    const { operations } = JSON.parse(request.postData() ?? '{}') as { operations: { id: string }[] };
    sent.push(...operations.map(({ id }) => id));
  });
  const first = await WorkoutPage.start(page);
  const other = await context.newPage();
  await other.goto('/workout');
  const second = new WorkoutPage(other);
  await expect(other.getByTestId('hero')).toBeVisible();
  await context.setOffline(true);
  await first.warmUp();
  await first.log(1);
  await expect(second.solid(1)).toBeVisible();
  await second.log(2);
  await expect(first.solid(2)).toBeVisible();
  await context.setOffline(false);
  for (const tab of [page, other]) await expect(tab.getByTestId('sync').last()).not.toContainText('not yet synced', { timeout: 40_000 });
  expect(sent.length).toBeGreaterThan(2);
  expect(sent.length, 'operations sent').toBe(new Set(sent).size);
  expect(Object.keys((await readStore(other, member.id))['pending'] ?? {})).toEqual([]);
});

test('somebody else on the device neither sees nor sends what waits, and it is sent when its owner comes back', async ({ page, context }) => {
  test.setTimeout(120_000);
  const password = 'correct horse battery';
  const kim = await Member.register(page);
  await kim.followPushPlan();
  await kim.benchHistory();
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/plan');
  await expect(other.getByRole('heading', { level: 1, name: 'Push' })).toBeVisible();
  const workout = await WorkoutPage.start(page);
  await workout.warmUp();
  await context.setOffline(true);
  await workout.log(1);
  await page.goBack();
  await page.getByRole('link', { name: 'You', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await context.setOffline(false);
  const signIn = async (email: string) => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).not.toHaveURL(/sign-in/);
  };

  const elsewhere = await context.browser()?.newContext();
  if (!elsewhere) throw new Error('no browser');
  const lou = await Member.register(await elsewhere.newPage());
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/v1/sync') && request.postData()?.includes(kim.id)) foreign.push(request.url());
  });
  await signIn(lou.email);
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('Push A')).toHaveCount(0);
  // The tab that Kim had left open follows.
  await expect(other.getByRole('heading', { level: 1, name: 'Push' })).toHaveCount(0);
  expect(await lou.setsOnTheEngine()).toEqual([]);
  expect(foreign).toEqual([]);
  expect(Object.keys((await readStore(page, kim.id))['pending'] ?? {}).length).toBeGreaterThan(0);

  await page.getByRole('link', { name: 'You', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await signIn(kim.email);
  // Signing out has ended the session by which the test asked the engine, too.
  await kim.signInAgain(password);
  const working = async () => (await kim.setsOnTheEngine()).filter(({ weight }) => weight >= 70_000).length;
  await expect.poll(working, { timeout: 40_000 }).toBe(10);
  await elsewhere.close();
});
