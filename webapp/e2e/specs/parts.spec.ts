// The app comes in parts: what a page lacks is fetched in advance, and said to be missing where that failed.
import { expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';

const PLANNING = '**/split_planning-*.wasm';

test('every part is fetched as soon as the first page stands', async ({ page }) => {
  const member = page.waitForResponse('**/split_member-*.wasm');
  const planning = page.waitForResponse(PLANNING);
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect((await member).ok()).toBe(true);
  expect((await planning).ok()).toBe(true);
});

test('a page that did not arrive says so, and comes when it is tried again', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await page.route(PLANNING, (route) => route.abort());
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Page not loaded' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('This page did not arrive');
  await page.unroute(PLANNING);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Page not loaded' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page that another frame made way for builds what has to wait for its data', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await page.route('**/catalogue/exercises.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  // The entrance sends a member on to Today.
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This week', exact: true })).toBeVisible();
});
