// What every spec starts from: `import { test, expect } from '../support/fixtures.ts'`.
import AxeBuilder from '@axe-core/playwright';
import { type Page, test as base, expect } from '@playwright/test';
import { MortalBrowser } from './mortal-browser.ts';
import { OwnStack } from './own-stack.ts';

interface Fixtures {
  /** Fails the test on what a user would not see but a developer must: uncaught errors, refused content. */
  noHiddenFaults: void;
  /** An engine and web server of this test's own, for stopping and starting. */
  ownStack: OwnStack;
  /** A browser of this test's own, for killing. */
  mortalBrowser: MortalBrowser;
}

export const test = base.extend<Fixtures>({
  noHiddenFaults: [
    async ({ page }, use) => {
      const faults = collectFaults(page);
      await use();
      expect(faults, 'uncaught errors and violations of the content security policy').toEqual([]);
    },
    { auto: true },
  ],

  ownStack: async ({}, use) => {
    const stack = await OwnStack.start();
    await use(stack);
    await stack.dispose();
  },

  mortalBrowser: async ({}, use) => {
    const browser = MortalBrowser.create();
    await use(browser);
    await browser.dispose();
  },
});

export { expect };

/** Collects from now on; a failed request is no fault here, being offline is normal. */
export function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && /panicked at|Content Security Policy|Refused to/.test(text)) faults.push(text);
  });
  return faults;
}

/** What axe finds on the page as it is now, WCAG 2.2 AA and best practices, as lines that name the element. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
