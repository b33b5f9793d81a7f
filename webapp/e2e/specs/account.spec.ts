// The account: an address confirmed by mail, a forgotten password, other devices, the end.
import { randomUUID } from 'node:crypto';
import { type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { linkIn, mailTo } from '../support/mail.ts';
import { Member, inTheme } from '../support/member.ts';

const password = 'correct horse battery';

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('somebody registers, is reminded to confirm the address, and confirms it by mail', async ({ page }) => {
  const email = `${randomUUID()}@example.org`;
  await page.goto('/register');
  await page.getByLabel('What should we call you?').fill('Kim');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page).toHaveURL(/\/welcome/);

  const link = linkIn(await mailTo(email, 'Confirm your e-mail address'));
  await page.goto(link);
  await expect(page.getByText(`${email} is confirmed.`)).toBeVisible();
  // Once more, as people do: no mistake.
  await page.reload();
  await expect(page.getByText(`${email} is confirmed.`)).toBeVisible();
});

test('the settings say that an address is not confirmed until it is', async ({ page }) => {
  const member = await Member.register(page);
  await page.goto('/settings/account');
  await expect(page.getByText(`${member.email} is not confirmed yet.`)).toBeVisible();
  await page.getByRole('button', { name: 'Send the mail again' }).click();
  await expect(page.getByText('Sent. Look into your mail')).toBeVisible();
  await page.goto(linkIn(await mailTo(member.email, 'Confirm your e-mail address')));
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.goto('/settings/account');
  await expect(page.getByRole('heading', { name: 'Signed in on' })).toBeVisible();
  await expect(page.getByText('is not confirmed yet')).toHaveCount(0);
});

test('a forgotten password is set anew by mail, once', async ({ page, browser }) => {
  const member = await Member.register(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto('/sign-in');
  await other.getByRole('link', { name: 'Forgot your password?' }).click();
  await other.getByLabel('E-mail').fill('nobody@example.org');
  await other.getByRole('button', { name: 'Send the link' }).click();
  await expect(other.getByText('If nobody@example.org has an account')).toBeVisible();
  await other.getByLabel('E-mail').fill(member.email);
  await other.getByRole('button', { name: 'Send the link' }).click();
  await expect(other.getByText(`If ${member.email} has an account`)).toBeVisible();

  const link = linkIn(await mailTo(member.email, 'Set a new password'));
  await other.goto(link);
  await other.getByLabel('New password').fill('short');
  await other.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(other.getByText('Use at least 10 characters.')).toBeVisible();
  await other.getByLabel('New password').fill('another battery');
  await other.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();

  // The link is used up, and the device that was in before is out.
  const third = await (await browser.newContext()).newPage();
  await third.goto(link);
  await third.getByLabel('New password').fill('a third battery');
  await third.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(third.getByText('This link has been used or has expired.')).toBeVisible();
  await page.goto('/settings/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('password and address change from the settings', async ({ page }) => {
  const member = await Member.register(page);
  await page.goto('/settings/account');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Change password' }) });
  await form.getByLabel('Present password').fill('a guess of mine');
  await form.getByLabel('New password').fill('another battery');
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(form.getByText('That is not your password.')).toBeVisible();
  await form.getByLabel('Present password').fill(password);
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await mailTo(member.email, 'Your password has changed');

  const address = `${randomUUID()}@example.com`;
  const change = page.locator('form').filter({ has: page.getByRole('button', { name: 'Change address' }) });
  await change.getByLabel('New e-mail address').fill(address);
  await change.getByLabel('Present password').fill('another battery');
  await change.getByRole('button', { name: 'Change address' }).click();
  await expect(page.getByText(`A link is on its way to ${address}.`)).toBeVisible();
  await page.goto(linkIn(await mailTo(address, 'Confirm your new e-mail address')));
  await expect(page.getByText(`${address} is confirmed.`)).toBeVisible();
  await mailTo(member.email, 'Your e-mail address has changed');
  await page.goto('/settings/account');
  await expect(page.getByText(address)).toBeVisible();
});

test('another device is seen and signed out, and then all of them', async ({ page, browser }) => {
  const member = await Member.register(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, member.email, password);
  await expect(other.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();

  await page.goto('/settings/account');
  await expect(page.getByText('this device', { exact: true })).toHaveCount(1);
  await page.getByRole('button', { name: /^Sign out Chrom/ }).click();
  await expect(page.getByRole('button', { name: /^Sign out Chrom/ })).toHaveCount(0);
  await other.goto('/settings/account');
  await expect(other.getByText('Sign in again to do this.')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('an account is deleted behind a typed word, and is gone', async ({ page }) => {
  const member = await Member.register(page);
  await page.goto('/settings/account');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Delete account' }) });
  const button = form.getByRole('button', { name: 'Delete account' });
  await expect(button).toBeDisabled();
  await form.getByLabel(/^Type/).fill('delete');
  await form.getByLabel('Present password').fill('a guess of mine');
  await button.click();
  await expect(form.getByText('That is not your password.')).toBeVisible();
  await form.getByLabel('Present password').fill(password);
  await button.click();
  await expect(page).toHaveURL(/\/sign-in/);
  await mailTo(member.email, 'Your account is being deleted');
  await signIn(page, member.email, password);
  await expect(page.getByText('E-mail or password is wrong.')).toBeVisible();
  const kept = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(kept.filter((name) => name?.includes(member.id))).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing of the account is in the way of anybody, ${theme}`, async ({ page }) => {
    await inTheme(page, theme);
    await page.goto('/forgot-password');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`/reset-password#ggl_${'0'.repeat(64)}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`/confirm-email#ggl_${'0'.repeat(64)}`);
    await expect(page.getByText('This link has been used or has expired.')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await Member.register(page);
    await page.goto('/settings/account');
    await expect(page.getByText('this device', { exact: true })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
  });
}
