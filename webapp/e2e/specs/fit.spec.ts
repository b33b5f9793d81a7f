// Nothing is lost on a narrow screen, with text twice as large, in the longest language.
import { type Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { walk } from '../support/walk.ts';

test.skip(({ isMobile }) => !isMobile, 'each sets its own width');
test.slow();

/** What sticks out of the screen or is cut off, by its class and words. */
async function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) faults.push(`the page is ${root.scrollWidth} px wide`);
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.trim().slice(0, 40)}"`;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll('body *')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const hidden = box.width <= 1 || box.height <= 1 || style.visibility !== 'visible' || element.closest('.only-read, .skip, [hidden], svg');
      if (hidden) continue;
      if ((box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(element.parentElement)) faults.push(`outside: ${name(element)}`);
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const cut = words && /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (cut) faults.push(`cut off: ${name(element)}`);
    }
    return [...new Set(faults)].slice(0, 8);
  });
}

for (const { title, width, percent, language } of [
  { title: 'at 320 px', width: 320, percent: 100, language: 'en' },
  { title: 'at 320 px in German', width: 320, percent: 100, language: 'de' },
  { title: 'with text twice as large by the browser', width: 390, percent: 200, language: 'en' },
]) {
  test(`nothing is lost ${title}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript((percent) => {
      document.addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = `${percent}%`));
    }, percent);
    const faults: Record<string, string[]> = {};
    const visit = async (name: string) => {
      const found = await lost(page);
      if (found.length > 0) faults[name] = found;
    };
    await walk(page, visit, { language });
    expect(faults).toEqual({});
  });
}
