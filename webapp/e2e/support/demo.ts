// Demo identities, as the sign-in page offers them.
import { type Page, expect } from '@playwright/test';

/** Ana has months of history, Ben has nothing yet, Mara coaches Ana. */
export type Demo = 'Ana' | 'Ben' | 'Mara';

/** Takes a demo identity from the sign-in page, on the web app of the page's context or the one named. */
export async function signInAs(page: Page, who: Demo, webUrl = ''): Promise<void> {
  await page.goto(`${webUrl}/sign-in`);
  await page.getByRole('button', { name: new RegExp(who) }).first().click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}
