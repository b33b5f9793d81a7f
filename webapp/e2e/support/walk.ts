// Every page of the app, one after the other, whatever language it speaks: nothing here goes by words.
import { type Page, expect } from '@playwright/test';
import { Member } from './member.ts';

/** Told about each page once it stands. */
export type Visit = (name: string) => Promise<void>;

/** The pages of a stranger, of the first run, and of a member with a plan, history and gyms. */
export async function walk(page: Page, visit: Visit, settings: Record<string, unknown> = {}): Promise<void> {
  const stands = async (name: string, mark = 'h1:visible') => {
    await expect(page.locator(mark).first()).toBeVisible({ timeout: 20_000 });
    // What is built right after the first look, and what the reading of the device brings.
    await page.waitForTimeout(400);
    await visit(name);
  };
  const open = async (path: string, mark?: string) => {
    await page.goto(path);
    await stands(path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id'), mark);
  };
  for (const path of ['/sign-in', '/register', '/forgot-password', '/reset-password', '/nowhere']) await open(path);

  const member = await Member.register(page);
  await member.put({ kind: 'profile', id: member.id, fields: { onboarded: false, ...settings } });
  await page.goto('/welcome');
  for (let step = 1; step <= 8; step++) {
    await stands(`/welcome ${step}`, '[data-testid=step]');
    if (step < 8) await page.locator('.welcome-actions .button').last().click();
  }

  await member.followPushPlan();
  await member.benchHistory();
  await member.put({ kind: 'profile', id: member.id, fields: { onboarded: true, ...settings } });
  const workout = await member.workout('Push A', 1, [{ weight: 82.5, reps: 7, rir: 1.5 }]);
  const bench = await member.benchPress();
  await open('/', '.next-line');
  for (const path of ['/plan', '/plan/edit', '/plan/templates', '/exercises', '/exercises/new', `/exercises/${bench}`]) await open(path);
  for (const path of ['/progress', '/progress/body', '/progress/coach', `/progress/${bench}`, '/history', `/history/${workout}`, `/summary/${workout}`]) await open(path);
  for (const path of ['/settings', '/settings/account', `/settings/gyms/${await gymOf(page)}`]) await open(path);

  await page.goto('/');
  await page.locator('.start-bar .button').click();
  await stands('/workout', '[data-testid=hero]');
}

async function gymOf(page: Page): Promise<string> {
  await page.goto('/settings');
  const address = await page.locator('.gym-link').first().getAttribute('href');
  return address?.split('/').pop() ?? '';
}
