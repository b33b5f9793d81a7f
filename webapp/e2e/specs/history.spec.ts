// History: what was done stands there, every set can be corrected, and whatever is taken away comes back.
import { accessibilityFaults, expect, test } from '../support/fixtures.ts';
import { Member, inTheme } from '../support/member.ts';

test('without a workout it says what to do next', async ({ page }) => {
  await Member.register(page);
  await page.goto('/history');
  await expect(page.getByRole('heading', { name: 'Nothing logged yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('a workout shows what was prescribed beside what was done', async ({ page }) => {
  const member = await Member.register(page);
  await member.workout('Push A', 9, [{ weight: 77.5, reps: 8, rir: 2 }]);
  await member.workout('Push B', 2, [
    { weight: 40, reps: 8, kind: 'warm_up' },
    { weight: 80, reps: 8, rir: 2 },
    { weight: 80, reps: 5 },
  ]);
  await page.goto('/history');
  const list = page.getByRole('navigation', { name: 'Workouts' });
  await expect(list.getByRole('link')).toHaveText([/Push B/, /Push A/]);
  await expect(list.getByRole('link').first()).toContainText('1 exercise · 2 sets · 55 min');
  await list.getByRole('link', { name: /Push B/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Push B' })).toBeVisible();
  const sets = page.getByRole('table', { name: /Bench press/i });
  await expect(sets.getByRole('row')).toHaveCount(4);
  const short = sets.getByRole('row', { name: /set 2/ });
  await expect(short).toContainText('80 × 6–8 @2');
  await expect(short).toContainText('1 rep short');
  await page.setViewportSize({ width: 320, height: 844 });
  const outside = await sets.evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0));
  expect(outside, 'the smallest phone shows every column').toBeLessThanOrEqual(0);
});

test('a corrected set is stored, survives a reload, and can be taken back', async ({ page }) => {
  const member = await Member.register(page);
  const id = await member.workout('Push A', 2, [{ weight: 80, reps: 8, rir: 2 }]);
  await page.goto(`/history/${id}`);
  const row = page.getByRole('row', { name: /set 1/ });
  await row.getByRole('button', { name: 'Edit set 1' }).click();
  const sheet = page.getByRole('dialog', { name: /Bench press/i });
  await sheet.getByLabel('Load', { exact: true }).last().fill('82,5');
  await sheet.getByRole('button', { name: /Repetitions: Less/ }).click();
  await sheet.getByText('1', { exact: true }).click();
  await sheet.getByLabel('Note').fill('Elbows in');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  await expect(row).toContainText('82.5 kg × 7');
  await expect(row).toContainText('Elbows in');
  await page.reload();
  await expect(row).toContainText('82.5 kg × 7');

  await row.getByRole('button', { name: 'Edit set 1' }).click();
  await sheet.getByRole('button', { name: /Repetitions: More/ }).click();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('82.5 kg × 8');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('82.5 kg × 7');
});

test('what is no load is said and loses nothing', async ({ page }) => {
  const member = await Member.register(page);
  const id = await member.workout('Push A', 2, [{ weight: 80, reps: 8 }]);
  await page.goto(`/history/${id}`);
  await page.getByRole('button', { name: 'Edit set 1' }).click();
  const sheet = page.getByRole('dialog', { name: /Bench press/i });
  const load = sheet.getByLabel('Load', { exact: true }).last();
  await load.fill('8o');
  await load.press('Enter');
  await expect(sheet.getByText('That is not a load, such as 33.5.')).toBeVisible();
  await expect(load).toHaveValue('8o');
  await load.fill('-20');
  await load.press('Tab');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByText(/negative load/)).toBeVisible();
});

test('a deleted set and a deleted workout come back by undo', async ({ page }) => {
  const member = await Member.register(page);
  const id = await member.workout('Push A', 2, [
    { weight: 80, reps: 8 },
    { weight: 80, reps: 7 },
  ]);
  await page.goto(`/history/${id}`);
  const sets = page.getByRole('table', { name: /Bench press/i }).getByRole('row');
  await expect(sets).toHaveCount(3);
  await page.getByRole('button', { name: 'Edit set 2' }).click();
  await page.getByRole('button', { name: 'Delete set' }).click();
  await expect(sets).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(sets).toHaveCount(3);

  await page.getByRole('button', { name: 'Delete workout' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing logged yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('navigation', { name: 'Workouts' }).getByRole('link', { name: /Push A/ }).click();
  await expect(sets).toHaveCount(3);
});

test('a workout that is not here is said to be so', async ({ page }) => {
  await Member.register(page);
  for (const id of ['0193a1f0-0000-7000-8000-000000000000', 'nonsense']) {
    await page.goto(`/history/${id}`);
    await expect(page.getByRole('heading', { name: 'This workout is not on this device.' })).toBeVisible();
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is in the way of anybody, ${theme}`, async ({ page }) => {
    const member = await Member.register(page);
    const id = await member.workout('Push A', 2, [{ weight: 80, reps: 5, rir: 1 }]);
    await inTheme(page, theme);
    await page.goto('/history');
    await expect(page.getByRole('navigation', { name: 'Workouts' }).getByRole('link', { name: /Push A/ })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`/history/${id}`);
    await page.getByRole('button', { name: 'Edit set 1' }).click();
    await expect(page.getByRole('dialog', { name: /Bench press/i })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}
