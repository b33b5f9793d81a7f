// Training without an account: everything works on the device, and becomes an account, or goes into one, without losing a set.
import { randomUUID } from 'node:crypto';
import { type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';

const PASSWORD = 'correct horse battery';

/** Starts without an account, takes the first plan that fits, and logs the first set. How many taps that took. */
async function trainAsGuest(page: Page): Promise<number> {
  let taps = 0;
  const tap = async (locator: ReturnType<Page['locator']>) => {
    taps += 1;
    await locator.click();
  };
  await page.goto('/sign-in');
  await tap(page.getByRole('button', { name: 'Start without an account' }));
  await expect(page).toHaveURL(/\/welcome/);
  const today = page.getByRole('button', { name: /^Start / });
  const onwards = page.getByRole('button', { name: /^(Continue|Take )/ }).first();
  const question = page.getByRole('heading').first();
  while (!(await today.isVisible())) {
    const before = await question.innerText();
    await tap(onwards);
    await expect(question).not.toHaveText(before);
    await expect(onwards.or(today)).toBeVisible();
  }
  await tap(today);
  const log = page.getByRole('button', { name: /^Log / });
  await expect(log.first()).toBeVisible();
  await tap(log.first());
  await expect(page.getByRole('button', { name: /logged$/ }).first()).toBeVisible();
  return taps;
}

async function register(page: Page): Promise<void> {
  await page.goto('/register');
  await expect(page.getByText('What you have logged on this device becomes part of the account.')).toBeVisible();
  await page.getByLabel('What should we call you?').fill('Kim');
  await page.getByLabel('E-mail').fill(`${randomUUID()}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
}

test('whoever starts without an account trains at once, and takes every set into the account', async ({ page }, { project }) => {
  const taps = await trainAsGuest(page);
  console.log(`${project.name}: the first set is logged after ${taps} taps`);
  await expect(page.getByTestId('sync')).toContainText('only on this device');
  await page.goto('/settings');
  await expect(page.getByText('You train without an account')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await register(page);
  await page.goto('/settings');
  await expect(page.getByText('Everything is synced.')).toBeVisible({ timeout: 30_000 });
  await page.goto('/workout');
  await expect(page.getByRole('button', { name: /logged$/ }).first()).toBeVisible();
});

test('what was logged without an account goes along into one that is there already, if its lifter says so', async ({ page }) => {
  const member = await Member.register(page);
  await page.context().clearCookies();
  await trainAsGuest(page);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(member.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await expect(page.getByLabel('Take along what was logged')).toBeChecked();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Continue (?!as )/ })).toBeVisible();
  await expect.poll(async () => (await member.setsOnTheEngine()).length).toBe(1);
});
