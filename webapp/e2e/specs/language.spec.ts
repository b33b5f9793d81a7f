// German and English: chosen before the first paint, changed without a new start, the same on every device.
import { type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';

const language = (page: Page) => page.locator('html').getAttribute('lang');

test.describe('a browser that asks for German', () => {
  test.use({ locale: 'de-AT' });

  test('is spoken to in German from the first paint', async ({ page }) => {
    // The app itself never arrives.
    await page.route(/\.wasm$/, () => new Promise(() => {}));
    await page.goto('/sign-in', { waitUntil: 'domcontentloaded' });
    await expect(page.getByText('Dein nächster Satz: Gewicht, Wiederholungen und warum.')).toBeVisible();
    await expect(page.getByText('Your next set')).toBeHidden();
    expect(await language(page)).toBe('de');
  });

  test('loads no other language', async ({ page }) => {
    const texts: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/texts/')) texts.push(request.url());
    });
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
    await expect(page).toHaveTitle('Anmelden · GymGenius');
    expect(texts.filter((url) => !/\/de-[0-9a-f]{16}\.txt$/.test(url))).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test('a browser whose languages we lack gets English', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await language(page)).toBe('en');
  await context.close();
});

test('the language changes without a new start, holds, and changes back', async ({ page }) => {
  await Member.register(page);
  await page.goto('/settings');
  await page.getByLabel('Body mass').fill('82.5');
  await page.getByLabel('Body mass').press('Tab');
  await page.evaluate(() => Object.assign(window, { sameStart: true }));
  await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
  await expect(page.getByRole('heading', { level: 1, name: 'Du' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Heute' })).toBeVisible();
  await expect(page.getByLabel('Körpergewicht')).toHaveValue('82,5');
  expect(await language(page)).toBe('de');
  expect(await page.evaluate(() => 'sameStart' in window), 'the page was not loaded again').toBe(true);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Du' })).toBeVisible();
  await page.getByRole('link', { name: 'Verlauf' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verlauf' })).toBeVisible();
  await page.getByRole('link', { name: 'Du', exact: true }).click();
  await page.getByLabel('Sprache').selectOption({ label: 'English' });
  await expect(page.getByRole('heading', { level: 1, name: 'You' })).toBeVisible();
  await expect(page.getByLabel('Body mass')).toHaveValue('82.5');
  expect(await language(page)).toBe('en');
});

test('the language follows the lifter to another device', async ({ page }) => {
  const member = await Member.register(page);
  await member.put({ kind: 'profile', id: member.id, fields: { onboarded: true, language: 'de' } });
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Du' })).toBeVisible();
  await expect(page.getByLabel('Sprache').locator('option:checked')).toHaveText('Deutsch');
});

test('a workout in German has its decimal commas, dates and plurals', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await member.workout('Push A', 2, [{ weight: 82.5, reps: 7, rir: 1.5 }]);
  await member.put({ kind: 'profile', id: member.id, fields: { language: 'de' } });
  await page.goto('/history');
  const rows = page.getByRole('navigation', { name: 'Trainings' }).getByRole('link', { name: /Push A/ });
  await expect(rows.first()).toContainText(/1 Übung\b.*1 Satz\b/);
  await expect(rows.nth(1)).toContainText(/1 Übung\b.*3 Sätze\b/);
  await rows.first().click();
  await expect(page.getByText(/82,5\skg ×\s7/).first()).toBeVisible();
  await page.goto('/');
  await expect(page.getByText(/^(Mo|Di|Mi|Do|Fr|Sa|So), \d{1,2}\. (Jan\.|Feb\.|März|Apr\.|Mai|Juni|Juli|Aug\.|Sept\.|Okt\.|Nov\.|Dez\.)$/)).toBeVisible();
  await page.getByRole('button', { name: 'Push A starten' }).click();
  const load = page.getByRole('textbox', { name: 'Last: Satz 1' });
  await load.fill('77,5');
  await load.press('Tab');
  await expect(load).toHaveValue('77,5');
  await load.fill('72.5');
  await load.press('Tab');
  await expect(load).toHaveValue('72,5');
});

test('exercises and templates are German for whoever reads German, found by German words, kept, and loaded by nobody else', async ({ page }) => {
  const words: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/catalogue/de/')) words.push(request.url());
  });
  const member = await Member.register(page);
  await page.goto('/exercises');
  await page.getByLabel('Search exercises').fill('bench press');
  await expect(page.getByRole('list', { name: 'Exercises found' }).getByRole('link').first()).toContainText('Bench press');
  await page.goto('/plan/templates');
  await expect(page.getByRole('heading', { name: 'Upper and lower, 4 days' })).toBeVisible();
  expect(words).toEqual([]);

  await member.put({ kind: 'profile', id: member.id, fields: { onboarded: true, language: 'de' } });
  await page.goto('/exercises');
  const found = page.getByRole('list', { name: 'Gefundene Übungen' }).getByRole('link').first();
  const search = page.getByLabel('Übungen suchen');
  for (const typed of ['bankdruecken', 'Bankdrücken', 'bankdrükcen', 'bench press']) {
    await search.fill(typed);
    await expect(found, typed).toContainText('Bankdrücken');
  }
  await found.click();
  await expect(page.getByText('Die Stange von der Brust prallen lassen')).toBeVisible();
  await page.goto('/plan/templates');
  await expect(page.getByRole('heading', { name: 'Oberkörper und Unterkörper, 4 Tage' })).toBeVisible();

  // Days without a network: the copy on the device is German too.
  await page.route('**/catalogue/**', (route) => route.abort());
  await page.goto('/exercises');
  await search.fill('kniebeugen');
  await expect(found).toContainText('Kniebeuge');
});
