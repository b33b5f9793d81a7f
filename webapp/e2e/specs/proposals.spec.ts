// What the coach proposes: answered by the lifter, kept on every device, taken back.
import { expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';

test('a week that is behind is mended when the lifter says so', async ({ page }) => {
  const member = await Member.register(page);
  await member.missedDays();
  await page.goto('/');
  const behind = page.getByTestId('behind');
  await expect(behind).toContainText('You missed 2 workouts this week.');
  await behind.getByRole('button', { name: 'Mend the week' }).click();
  await expect(behind).toBeHidden();
  await expect(page.getByText('The week is mended. Revision 2.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(behind).toBeVisible();
  await behind.getByRole('button', { name: 'Leave as it is' }).click();
  await expect(behind).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Start / })).toBeVisible();
  await expect(page.getByText('This week', { exact: true })).toBeVisible();
  await expect(behind).toBeHidden();
});
