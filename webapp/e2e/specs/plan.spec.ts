// Plan: taken in one step, changed slot by slot, each change a revision that can be taken back.
import { type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, inTheme } from '../support/member.ts';

async function takeUpperLower(page: Page): Promise<void> {
  await page.goto('/plan');
  await page.getByRole('button', { name: /Take .*upper.*lower/i }).click();
  await expect(page.getByRole('heading', { name: /Week 1 of/ })).toBeVisible();
}

const benchSlot = (page: Page) => page.getByRole('button', { name: /^Edit Bench press/i }).first();

test('templates say for whom they are and become the plan by one tap', async ({ page }) => {
  await Member.register(page);
  await page.goto('/plan');
  await expect(page.getByRole('heading', { name: 'No plan yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Take / })).toHaveCount(10);
  await takeUpperLower(page);
  await expect(page.getByText('next', { exact: true })).toBeVisible();
  await expect(benchSlot(page)).toContainText('4 × 6–8 @ 3 RIR');
  await page.reload();
  await expect(benchSlot(page)).toBeVisible();
});

test('weeks are turned and the deload is named', async ({ page }) => {
  await Member.register(page);
  await takeUpperLower(page);
  await expect(page.getByRole('button', { name: 'Previous week' })).toBeDisabled();
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page.getByRole('heading', { name: /Week 2 of/ })).toBeVisible();
});

test('sets, repetitions and effort of a slot are changed for this and later weeks, and taken back', async ({ page }) => {
  await Member.register(page);
  await takeUpperLower(page);
  await benchSlot(page).click();
  const sheet = page.getByRole('dialog', { name: /Bench press/i });
  await sheet.getByRole('button', { name: /^Sets: Less/ }).click();
  await sheet.getByRole('button', { name: /^Fewest repetitions: Less/ }).click();
  await sheet.getByText('This and later weeks').click();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  await expect(benchSlot(page)).toContainText('3 × 5–8 @ 3 RIR');
  await page.getByRole('button', { name: 'Next week' }).click();
  // The ramp of RIR stays: only what was touched is the same in all weeks.
  await expect(benchSlot(page)).toContainText(/3 × 5–8 @ (2\.5|2) RIR/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(benchSlot(page)).toContainText(/^.*4 × 6–8/);
});

test('an exercise is swapped by a search that forgives typing', async ({ page }) => {
  await Member.register(page);
  await takeUpperLower(page);
  await benchSlot(page).click();
  const sheet = page.getByRole('dialog', { name: /Bench press/i });
  await sheet.getByRole('button', { name: 'Swap exercise' }).click();
  await expect(sheet.getByRole('list', { name: 'Exercises found' })).toBeVisible();
  await sheet.getByLabel('Search exercises').fill('inclne dumbell pres');
  await sheet.getByRole('button', { name: /^Incline dumbbell (bench )?press/i }).first().click();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /^Edit Incline dumbbell (bench )?press/i }).first()).toContainText('4 × 6–8');
});

test('another plan replaces the one before; an ended one can be taken up again', async ({ page }) => {
  await Member.register(page);
  await takeUpperLower(page);
  await page.getByRole('link', { name: 'Change plan' }).click();
  await page.getByRole('button', { name: /Take .*full body/i }).click();
  await expect(page.getByRole('heading', { level: 1, name: /full body/i })).toBeVisible();
  await page.getByRole('button', { name: 'End plan' }).click();
  await expect(page.getByRole('heading', { name: 'No plan yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /full body/i })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is in the way of anybody, ${theme}`, async ({ page }) => {
    await Member.register(page);
    await inTheme(page, theme);
    await page.goto('/plan');
    await expect(page.getByRole('button', { name: /^Take / }).first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeUpperLower(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await benchSlot(page).click();
    await page.getByRole('button', { name: 'Swap exercise' }).click();
    await expect(page.getByRole('list', { name: 'Exercises found' })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}
