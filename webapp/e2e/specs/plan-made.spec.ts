// Plans made to measure, a workout with less time: asked for, answered on the device, taken back.
import { type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, inTheme } from '../support/member.ts';

async function makePlan(page: Page): Promise<void> {
  await page.goto('/plan');
  await page.getByRole('link', { name: 'Make me a plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A plan made for you' })).toBeVisible();
  await page.getByRole('group', { name: 'Days a week' }).getByText('4', { exact: true }).click();
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByTestId('made-plan')).toBeVisible();
}

test('a plan is made of a few answers, says why, and becomes the plan', async ({ page }) => {
  await Member.register(page);
  await makePlan(page);
  const made = page.getByTestId('made-plan');
  await expect(made.getByRole('heading', { name: 'Upper body A' })).toBeVisible();
  await expect(made.getByText('Bench press').first()).toBeVisible();
  await expect(made.getByText(/Upper and lower body in turn/)).toBeVisible();
  const chest = made.getByRole('table', { name: 'Hard sets a week' }).getByRole('row', { name: /^Chest/ });
  await expect(chest).toContainText('12–20');
  await page.getByLabel('What must be spared').selectOption({ label: 'shoulder' });
  await expect(made).toBeHidden();
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(made.getByText('Without exercises that load the shoulder.')).toBeVisible();
  await expect(made.getByText('Bench press')).toHaveCount(0);
  await made.getByRole('button', { name: 'Take this plan' }).click();
  await expect(page.getByRole('heading', { name: /Week 1 of 8/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Made for you: 4 days' })).toBeVisible();
});

test('with less time the rest of a workout is planned anew, and that is taken back', async ({ page }) => {
  await Member.register(page);
  await makePlan(page);
  await page.getByRole('button', { name: 'Take this plan' }).click();
  await expect(page.getByRole('heading', { name: /Week 1 of/ })).toBeVisible();
  await page.goto('/');
  await page.getByRole('button', { name: /^Start / }).click();
  await page.getByRole('button', { name: 'Less time?' }).click();
  const sheet = page.getByRole('dialog', { name: 'Less time, or something is taken' });
  await sheet.getByRole('switch').first().check({ force: true });
  await expect(sheet.getByText(/instead of .*: it is taken/)).toBeVisible();
  await sheet.getByText('15', { exact: true }).click();
  await expect(sheet.getByTestId('shortened')).toContainText(/of \d+ sets in about \d+ min/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Change the workout' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText('The rest of the workout is changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Less time?' }).click();
  await sheet.getByText('60', { exact: true }).click();
  await expect(sheet.getByTestId('shortened')).toContainText('Everything fits as it is');
});

for (const theme of ['light', 'dark'] as const) {
  test(`a made plan is in nobody's way, ${theme}`, async ({ page }) => {
    await Member.register(page);
    await inTheme(page, theme);
    await makePlan(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}
