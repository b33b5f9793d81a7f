// You: facts, gyms, units, look, sync and account. Each choice is stored when it is made.
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, inTheme } from '../support/member.ts';

test('the goal shows what it means, and choices survive a reload', async ({ page }) => {
  await Member.register(page);
  await page.goto('/settings');
  const goal = page.getByRole('slider');
  await goal.fill('0');
  await expect(page.getByText(/8–12/).first()).toBeVisible();
  await goal.fill('100');
  await expect(page.getByText(/3–5/).first()).toBeVisible();
  await page.getByRole('radio', { name: '5', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: /6 months to 5 years/ }).check();
  await page.waitForTimeout(700);
  await page.reload();
  await expect(goal).toHaveValue('100');
  await expect(page.getByRole('radio', { name: '5', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: /6 months to 5 years/ })).toBeChecked();
});

test('body mass understands a comma and refuses what cannot be', async ({ page }) => {
  await Member.register(page);
  await page.goto('/settings');
  const mass = page.getByLabel('Body mass');
  await mass.fill('4');
  await mass.press('Tab');
  await expect(mass).toHaveAttribute('aria-invalid', 'true');
  await mass.fill('82,5');
  await mass.press('Tab');
  await expect(mass).not.toHaveAttribute('aria-invalid', 'true');
  await page.reload();
  await expect(mass).toHaveValue('82.5');
});

test('a gym is added, its plates changed, and it comes back when deleted', async ({ page }) => {
  await Member.register(page);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Add a gym' }).click();
  await page.getByRole('button', { name: 'Add a gym' }).click();
  await expect(page.getByText('A gym needs a name.')).toBeVisible();
  await page.getByLabel('Name of the gym').fill('Garage');
  await page.getByLabel('Start from').selectOption({ label: 'Home: barbell' });
  await page.getByRole('button', { name: 'Add a gym' }).click();
  await expect(page.getByText('in use')).toBeVisible();
  await page.getByRole('link', { name: /^Garage/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Garage' })).toBeVisible();

  await page.getByRole('button', { name: /Pairs of 20 kg: More/ }).click();
  await page.getByLabel('Weight of one plate').fill('0,5');
  await page.getByRole('button', { name: 'Add plates' }).click();
  await page.getByRole('button', { name: 'Remove Plates 10 kg' }).click();
  await expect(page.getByRole('button', { name: 'Remove Plates 10 kg' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('link', { name: /^Garage/ }).click();
  await expect(page.getByRole('textbox', { name: 'Pairs of 20 kg' })).toHaveValue('3');
  await expect(page.getByRole('textbox', { name: 'Pairs of 0.5 kg' })).toHaveValue('1');

  await page.getByRole('button', { name: 'Delete gym' }).click();
  await expect(page.getByText('No gym yet: ordinary equipment is assumed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('in use')).toBeVisible();
});

test('a yes in the screening turns careful mode on until a professional clears it', async ({ page }) => {
  await Member.register(page);
  await page.goto('/settings');
  await page.getByRole('checkbox', { name: 'Recent surgery or injury' }).check();
  await expect(page.getByText('Careful mode is on')).toBeVisible();
  await expect(page.getByText(/at least 3 repetitions in reserve/)).toBeVisible();
  await page.getByRole('button', { name: 'A professional has cleared me' }).click();
  await expect(page.getByText(/a professional has cleared you/)).toBeVisible();
});

test('the theme holds at once and after a reload', async ({ page }) => {
  await Member.register(page);
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('signing out without a network asks first and keeps what is not synced', async ({ page, context }) => {
  await Member.register(page);
  await page.goto('/settings');
  await expect(page.getByText('Everything is synced.')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('radio', { name: '6', exact: true }).check({ force: true });
  await expect(page.getByTestId('sync-report')).toContainText('not yet synced');
  await page.getByRole('button', { name: 'Sign out' }).click();
  const question = page.getByRole('alertdialog', { name: 'Sign out now?' });
  await expect(question).toContainText('stays on this device');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await context.setOffline(false);
  await expect(page.getByText('Everything is synced.')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is in the way of anybody, ${theme}`, async ({ page }) => {
    await Member.register(page);
    await inTheme(page, theme);
    await page.goto('/settings');
    await page.getByRole('checkbox', { name: 'Younger than 18' }).check();
    await page.getByText('Labelled otherwise').click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a gym' }).click();
    await page.getByLabel('Name of the gym').fill('Studio');
    await page.getByRole('button', { name: 'Add a gym' }).click();
    await page.getByRole('link', { name: /^Studio/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Studio' })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}
