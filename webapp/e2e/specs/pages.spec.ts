// Every page of the main job: accessible in both themes, and photographed when asked.
import { type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, inTheme } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

const folder = new URL('../../../docs/screenshots/', import.meta.url).pathname;

async function photograph(page: Page, name: string, theme: string, device: string): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS']) await page.screenshot({ path: `${folder}${name}-${theme}-${device}.png` });
}

for (const theme of ['light', 'dark'] as const) {
  test(`before an account, ${theme}`, async ({ page }, { project }) => {
    await inTheme(page, theme);
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Continue as Ana/ })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await photograph(page, 'sign-in', theme, project.name);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await expect(page.getByRole('heading', { name: 'Create an account' })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await photograph(page, 'register', theme, project.name);
  });

  test(`first run, ${theme}`, async ({ page }, { project }) => {
    await inTheme(page, theme);
    const member = await Member.register(page);
    await member.put({ kind: 'profile', id: member.id, fields: { onboarded: false } });
    await page.goto('/welcome');
    for (let step = 1; step <= 8; step++) {
      await expect(page.getByTestId('step')).toHaveText(`Step ${step} of 8`);
      expect(await accessibilityFaults(page), `step ${step}`).toEqual([]);
      await photograph(page, `welcome-${step}`, theme, project.name);
      if (step < 8) await page.getByRole('button', { name: 'Continue' }).click();
    }
  });

  test(`Today, workout, why and summary, ${theme}`, async ({ page }, { project }) => {
    await inTheme(page, theme);
    const member = await Member.register(page);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'No plan yet' })).toBeVisible();
    expect(await accessibilityFaults(page), 'Today without a plan').toEqual([]);
    await member.followPushPlan();
    await member.benchHistory();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Start Push A' })).toBeVisible({ timeout: 20_000 });
    expect(await accessibilityFaults(page), 'Today').toEqual([]);
    await photograph(page, 'today', theme, project.name);
    const workout = await WorkoutPage.start(page);
    expect(await accessibilityFaults(page), 'workout').toEqual([]);
    await workout.warmUp();
    await workout.log(1);
    expect(await accessibilityFaults(page), 'workout with a logged set').toEqual([]);
    await photograph(page, 'workout', theme, project.name);
    await page.getByRole('button', { name: /^Why / }).click();
    await expect(page.getByTestId('why')).toBeVisible();
    expect(await accessibilityFaults(page), 'why').toEqual([]);
    await photograph(page, 'why', theme, project.name);
    await page.keyboard.press('Escape');
    await workout.finish();
    expect(await accessibilityFaults(page), 'summary').toEqual([]);
    await photograph(page, 'summary', theme, project.name);
  });
}

test('in pounds every load carries lb and steps by what the gym has', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await member.put({ kind: 'profile', id: member.id, fields: { unit: 'lb' } });
  await page.goto('/');
  await expect(page.getByTestId('next-exercises')).toContainText('lb');
  const workout = await WorkoutPage.start(page);
  await expect(page.getByTestId('hero')).toContainText('lb');
  expect(await workout.load()).toBeGreaterThan(170);
});
