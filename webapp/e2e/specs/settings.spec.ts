// You: facts, gyms, units, look, sync and account. Each choice is stored when it is made.
import { randomUUID } from 'node:crypto';
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
  const stored = page.waitForRequest((request) => (request.postData() ?? '').includes('82500'));
  await mass.press('Tab');
  await expect(mass).not.toHaveAttribute('aria-invalid', 'true');
  // It is sent once it is on the device.
  await stored;
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

test('contrast and text size hold at once and after a reload', async ({ page }) => {
  await Member.register(page);
  await page.goto('/settings');
  const html = page.locator('html');
  await page.getByRole('group', { name: 'Contrast' }).getByText('More').click();
  await expect(html).toHaveAttribute('data-contrast', 'more');
  await page.getByRole('group', { name: 'Text size' }).getByText('200 %').click();
  await expect(html).toHaveCSS('font-size', '32px');
  await page.reload();
  await expect(html).toHaveAttribute('data-contrast', 'more');
  await expect(html).toHaveCSS('font-size', '32px');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('more contrast follows the system unless something else was chosen', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await Member.register(page);
  await page.goto('/settings');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.getByRole('group', { name: 'Contrast' }).getByText('Normal').click();
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(21, 23, 28)');
});

test('equipment labelled in pounds is said and prescribed in pounds, the rest in kilograms', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/settings');
  await page.getByText('Labelled otherwise').click();
  await page.getByRole('group', { name: 'Barbell' }).getByText('lb').click();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByTestId('next-exercises').getByRole('listitem').first()).toContainText(/\d\slb/);
  await page.getByRole('link', { name: 'You' }).click();
  await page.getByText('Labelled otherwise').click();
  await page.getByRole('group', { name: 'Barbell' }).getByText('kg').click();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByTestId('next-exercises').getByRole('listitem').first()).toContainText(/\d\skg/);
});

test('the goal shows what the coach would ask for in the plan, while it moves', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await page.goto('/settings');
  const example = page.getByTestId('goal-example');
  const load = async () => parseFloat((await example.textContent())?.match(/([\d.]+)\skg/)?.[1] ?? '');
  await page.getByRole('slider').fill('0');
  await expect(example).toContainText('× 8–12 @');
  const forMuscle = await load();
  await page.getByRole('slider').fill('100');
  await expect(example).toContainText('× 3–5 @');
  expect(await load()).toBeGreaterThan(forMuscle);
});

test('another gym is taken on Today, and the loads are what it has', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  await member.benchHistory();
  await member.put({
    kind: 'gym',
    id: randomUUID(),
    fields: {
      name: 'Hotel',
      inventory: {
        items: [
          { kind: 'bar', equipment: 'barbell', weight: 20_000 },
          { kind: 'plates', weight: 10_000, pairs: 2 },
        ],
      },
    },
  });
  await page.goto('/');
  const bench = page.getByTestId('next-exercises').getByRole('listitem').first();
  const gym = page.getByLabel('Gym', { exact: true });
  await expect(gym.locator('option:checked')).toHaveText('Gym');
  await expect(bench).toContainText(/[78]\d(\.5)?\skg/);
  await gym.selectOption({ label: 'Hotel' });
  await expect(bench).toContainText(/60\skg/);
  await page.reload();
  await expect(gym.locator('option:checked')).toHaveText('Hotel');
  await page.getByRole('button', { name: 'Start Push A' }).click();
  await expect(page.getByTestId('hero-load')).toContainText('60');
});

test.describe('notes at the end of a rest', () => {
  test.skip(({ isMobile }) => isMobile, 'phones need a service worker for them');

  test('are asked for by a tap, and a no is explained', async ({ page }) => {
    await Member.register(page);
    await page.addInitScript(() => {
      Object.defineProperty(Notification, 'permission', { get: () => (window as { answer?: string }).answer ?? 'default' });
      Notification.requestPermission = async () => ((window as { answer?: string }).answer = 'denied') as NotificationPermission;
    });
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Allow notifications' }).click();
    await expect(page.getByText(/Your browser refuses notifications/)).toBeVisible();
  });

  test('come when the page is hidden, once', async ({ page }) => {
    await page.addInitScript(() => {
      const shown: string[] = [];
      class Note {
        static permission = 'granted';
        constructor(title: string) {
          shown.push(title);
        }
      }
      Object.assign(window, { Notification: Note, shown });
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
      localStorage.setItem('gymgenius.notify_rest', 'yes');
      const now = Date.now();
      localStorage.setItem('gymgenius.rest', JSON.stringify({ started_at_ms: now - 60_000, ends_at_ms: now + 4_000 }));
    });
    const member = await Member.register(page);
    await member.followPushPlan();
    await page.goto('/');
    await page.getByRole('button', { name: 'Start Push A' }).click();
    await expect(page.getByTestId('rest')).toBeVisible();
    const shown = () => page.evaluate(() => (window as unknown as { shown: string[] }).shown);
    await expect.poll(shown).toEqual(['Rest is over']);
    await page.waitForTimeout(600);
    expect(await shown()).toEqual(['Rest is over']);
  });
});

test('a way to write to the operator is shown only where there is one', async ({ page }) => {
  await Member.register(page);
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Account' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Write to us' })).toHaveCount(0);
  await page.route('/config.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), feedback: 'mailto:feedback@example.org' } });
  });
  await page.reload();
  await expect(page.getByRole('link', { name: 'Write to us' })).toHaveAttribute('href', 'mailto:feedback@example.org');
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
