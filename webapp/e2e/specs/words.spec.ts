// Whatever is said comes from the language's file and fits where it stands. The file is replaced by one whose words are
// marked, accented and longer; what has no mark then is written into the code.
import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type Page } from '@playwright/test';
import { engineUrl, webUrl } from '../support/environment.ts';
import { expect, test } from '../support/fixtures.ts';
import { walk } from '../support/walk.ts';

test.skip(({ isMobile }) => !isMobile, 'the narrow screen is the harder one');
test.slow();

const ACCENTS: Record<string, string> = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', n: 'ñ', c: 'ç', A: 'Å', E: 'Ë', O: 'Ö', U: 'Ü' };

/** One text: accented, about two fifths longer, between brackets; values keep their places. */
function pseudo(text: string): string {
  if (!/\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''))) return text;
  const accented = text.replaceAll(/\{\w+\}|[a-zA-Z]/g, (part) => ACCENTS[part] ?? part);
  const longer = 'ẋ'.repeat(Math.ceil(text.length * 0.4)).replaceAll(/(.{6})(?=.)/g, '$1 ');
  return `⟦${accented} ${longer}⟧`;
}

/** A line of the file; of one with several forms each second part is a text. */
const pseudoLine = (line: string) => line.split('\t').map((part, index, all) => (all.length > 1 && index % 2 === 0 ? part : pseudo(part))).join('\t');

/** All texts of catalogue and templates: data, in whatever language it is. */
async function data(request: APIRequestContext): Promise<string[]> {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(await (await request.get('/catalogue/exercises.json')).json());
  const answer = await request.post(`${engineUrl}/v1/auth/register`, {
    headers: { Origin: webUrl },
    data: { email: `${randomUUID()}@example.org`, password: 'correct horse battery', display_name: 'Reader' },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const headers = { Authorization: `Bearer ${(await answer.json()).access_token}` };
  const list = await (await request.get(`${engineUrl}/v1/templates`, { headers })).json();
  collect(list);
  return texts;
}

/** Words on the page that have no mark, attributes that are read out among them. */
async function unmarked(page: Page, known: string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('noscript, script, style, #crash') || !parent.checkVisibility()) continue;
      texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts;
  });
  const rest = said.map((text) => {
    let outside = '';
    let depth = 0;
    for (const letter of text) {
      if (letter === '⟦') depth++;
      else if (letter === '⟧') depth--;
      else if (depth === 0) outside += letter;
    }
    for (const name of known) outside = outside.replaceAll(name, '');
    return outside.trim();
  });
  return [...new Set(rest.filter((text) => /\p{L}{2,}/u.test(text)))];
}

// What is no text of ours: names of people and places, languages in their own words, dates of the browser, an example.
const DATA = ['Kim Example', 'Gym', 'Push A', 'Push', 'English', 'Deutsch', 'Europe', 'Chrome', 'Chromium', 'Linux', 'Android', 'Ana', 'Ben', 'Cleo'];
const DATE = /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|\S+@\S+/g;

test('every word comes from the file of the language, and longer ones fit', async ({ page, request }) => {
  await page.route('**/texts/*.txt', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).split('\n').map(pseudoLine).join('\n') });
  });
  const names = [...(await data(request)), ...DATA].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const faults: Record<string, string[]> = {};
  await walk(page, async (name) => {
    const found = (await unmarked(page, names)).map((text) => text.replaceAll(DATE, '').trim()).filter((text) => /\p{L}{2,}/u.test(text));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 1) found.push(`the page is ${wide} px too wide`);
    if (found.length > 0) faults[name] = found;
  });
  expect(faults).toEqual({});
});
