// The plan editor: days and exercises, their order, each change to be taken back, all of them one revision.
import { type Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, inTheme } from '../support/member.ts';

async function editUpperLower(page: Page): Promise<void> {
  await page.goto('/plan/templates');
  await page.getByRole('button', { name: /Take .*upper.*lower/i }).click();
  await expect(page.getByRole('heading', { name: /Week 1 of/ })).toBeVisible();
  await page.getByRole('link', { name: 'Edit plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edit plan' })).toBeVisible();
}

const day = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const exercises = (page: Page, name: string) => day(page, name).getByRole('button', { name: /^Edit / });
const undo = (page: Page) => page.locator('main').getByRole('button', { name: 'Undo' });

async function pick(page: Page, dayName: string, typed: string, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: `Add exercise to ${dayName}` }).click();
  const sheet = page.getByRole('dialog', { name: `Add exercise to ${dayName}` });
  await sheet.getByLabel('Search exercises').fill(typed);
  await sheet.getByRole('button', { name }).first().click();
  await expect(sheet).toBeHidden();
}

test('a day and its exercises are added to all weeks and saved as one revision', async ({ page }) => {
  await Member.register(page);
  await editUpperLower(page);
  await page.getByRole('button', { name: 'Add day' }).click();
  await page.getByRole('button', { name: 'Day 5: name, order, more' }).click();
  const sheet = page.getByRole('dialog', { name: 'Day 5' });
  await sheet.getByLabel('Name of the day').fill('Arms');
  await sheet.getByLabel('Name of the day').press('Tab');
  await page.getByRole('dialog', { name: 'Arms' }).getByRole('button', { name: 'Close' }).click();
  await pick(page, 'Arms', 'barbel curl', /^Barbell curl/);
  await pick(page, 'Arms', 'skul crusher', /^Skullcrusher/);
  await expect(exercises(page, 'Arms')).toHaveCount(2);
  await expect(page.getByText('4 changes, not saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Arms' })).toBeVisible();
  await expect(page.getByText(/· Revision 2/)).toBeVisible();
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page.getByRole('heading', { name: 'Arms' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Arms' })).toBeHidden();
});

test('exercises change their order by buttons and by keys, and the keyboard stays with them', async ({ page }) => {
  await Member.register(page);
  await editUpperLower(page);
  const slots = exercises(page, 'Upper A');
  const second = (await slots.nth(1).textContent()) ?? '';
  await day(page, 'Upper A').getByRole('button', { name: /^Move .* up$/ }).nth(1).click();
  await expect(slots.first()).toHaveText(second);
  await slots.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(slots.nth(1)).toHaveText(second);
  await expect(slots.nth(1)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(slots.nth(2)).toHaveText(second);
  for (let step = 0; step < 3; step++) await undo(page).click();
  await expect(slots.nth(1)).toHaveText(second);
  await expect(undo(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(slots.first()).toHaveText(second);
});

test('an exercise is swapped for a suggestion, in this week only if so wished', async ({ page }) => {
  await Member.register(page);
  await editUpperLower(page);
  await page.getByText('This week', { exact: true }).click();
  await exercises(page, 'Upper A').first().click();
  const sheet = page.getByRole('dialog', { name: 'Bench press' });
  await sheet.getByRole('button', { name: 'Swap exercise' }).click();
  await sheet.getByRole('button', { name: /^Dumbbell bench press/ }).click();
  await sheet.getByLabel('Rest after each set').selectOption({ label: '2:00' });
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(exercises(page, 'Upper A').first()).toContainText('Dumbbell bench press');
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(exercises(page, 'Upper A').first()).toContainText('Bench press');
  await expect(exercises(page, 'Upper A').first()).not.toContainText('Dumbbell');
});

test('a draft survives the page, a day is duplicated and removed, and everything can be thrown away', async ({ page }) => {
  await Member.register(page);
  await editUpperLower(page);
  await page.getByRole('button', { name: 'Lower A: name, order, more' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duplicate day' }).click();
  await expect(day(page, 'Lower A, again')).toBeVisible();
  await page.reload();
  await expect(day(page, 'Lower A, again')).toBeVisible();
  await page.getByRole('button', { name: 'Upper A: name, order, more' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove day' }).click();
  await expect(day(page, 'Upper A')).toBeHidden();
  await undo(page).click();
  await expect(day(page, 'Upper A')).toBeVisible();
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('link', { name: 'Go on editing' }).click();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(day(page, 'Lower A, again')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
});

test('templates are narrowed by days and equipment, and show their weeks', async ({ page }) => {
  const member = await Member.register(page);
  await member.put({
    kind: 'gym',
    id: '0191e5d0-0000-7000-8000-000000000001',
    fields: { name: 'Room', inventory: { items: [{ kind: 'fixed', equipment: 'dumbbell', weights: [10_000, 20_000] }] } },
  });
  await member.put({ kind: 'profile', id: member.id, fields: { active_gym: '0191e5d0-0000-7000-8000-000000000001' } });
  await page.goto('/plan/templates');
  await expect(page.getByRole('button', { name: /^Take / })).toHaveCount(10);
  await page.getByLabel('Only what my gym has').check({ force: true });
  await expect(page.getByRole('heading', { name: /Dumbbells only/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /5 × 5|5×5|five by five/i })).toHaveCount(0);
  await page.getByLabel('Only what my gym has').uncheck({ force: true });
  await page.getByRole('radio', { name: '6', exact: true }).check({ force: true });
  await expect(page.getByRole('button', { name: /^Take / })).toHaveCount(1);
  await page.getByRole('button', { name: /^Week by week/ }).click();
  await expect(page.getByRole('table', { name: 'Week by week' }).getByRole('row')).toHaveCount(7);
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is in the way of anybody, ${theme}`, async ({ page }) => {
    await Member.register(page);
    await inTheme(page, theme);
    await editUpperLower(page);
    expect(await accessibilityFaults(page), 'editor').toEqual([]);
    await exercises(page, 'Upper A').first().click();
    expect(await accessibilityFaults(page), 'an exercise').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Upper A: name, order, more' }).click();
    expect(await accessibilityFaults(page), 'a day').toEqual([]);
    await page.goto('/plan/templates');
    await page.getByRole('button', { name: /^Week by week/ }).first().click();
    expect(await accessibilityFaults(page), 'templates').toEqual([]);
  });
}
