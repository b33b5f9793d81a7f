// Lighthouse on a phone, the median of three runs, on the pages named; fails below the thresholds.
//
//   node lighthouse.mjs [--signed-in-by=SELECTOR [--then=SELECTOR]] PATH…
//
// WEB_URL is the web app. With --signed-in-by the profile first opens the sign-in page and clicks that element (Playwright's syntax, such as
// `role=button[name=/as Ana/]`), which takes a demo identity; with --then it also clicks that one on the first page, such as Start.
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { launchProcess, makeProfile, removeProfile } from './support/chromium.mjs';

const RUNS = 3;
const THRESHOLDS = { performance: 95, accessibility: 100, 'best-practices': 100 };

const base = process.env.WEB_URL;
if (!base) throw new Error('WEB_URL is not set');
const signIn = process.argv.find((argument) => argument.startsWith('--signed-in-by='))?.slice('--signed-in-by='.length);
const then = process.argv.find((argument) => argument.startsWith('--then='))?.slice('--then='.length);
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @param {string} endpoint @param {string} selector */
async function takeDemoIdentity(endpoint, selector) {
  const browser = await chromium.connectOverCDP(endpoint);
  const page = await browser.contexts()[0].newPage();
  await page.goto(new URL('/sign-in', base).href);
  await page.locator(selector).first().click();
  await page.waitForURL((url) => !/sign-in|login/.test(url.pathname));
  await page.waitForLoadState('networkidle');
  if (then) {
    const before = page.url();
    await page.locator(then).first().click();
    await page.waitForURL((url) => url.href !== before);
    await page.waitForLoadState('networkidle');
  }
  await page.close();
  // Disconnects; the process and its profile stay.
  await browser.close();
}

/** @param {string} url @param {number} port */
async function audit(url, port) {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(THRESHOLDS),
    // The profile's own data is what is measured: a signed-in page.
    disableStorageReset: true,
  });
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse failed on ${url}: ${result?.lhr.runtimeError?.message}`);
  return result.lhr;
}

/** What keeps a category from its threshold. @param {import('lighthouse').Result} lhr @param {string} category */
function findings(lhr, category) {
  return lhr.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
    .map(({ id }) => `      ${lhr.audits[id].title}${lhr.audits[id].displayValue ? `: ${lhr.audits[id].displayValue}` : ''}`);
}

const profile = makeProfile();
let missed = 0;
try {
  const browser = await launchProcess(profile);
  try {
    if (signIn) await takeDemoIdentity(browser.endpoint, signIn);
    for (const path of paths) {
      const runs = [];
      for (let run = 0; run < RUNS; run++) runs.push(await audit(new URL(path, base).href, browser.port));
      const scores = Object.entries(THRESHOLDS).map(([category, threshold]) => {
        const score = Math.round(median(runs.map((lhr) => lhr.categories[category].score ?? 0)) * 100);
        return { category, score, threshold };
      });
      const lcp = median(runs.map((lhr) => lhr.audits['largest-contentful-paint'].numericValue ?? NaN));
      console.log(`${path}  ${scores.map(({ category, score }) => `${category} ${score}`).join('  ')}  LCP ${(lcp / 1000).toFixed(1)} s`);
      for (const { category, score, threshold } of scores) {
        if (score >= threshold) continue;
        missed++;
        console.log(`    ${category} below ${threshold}:\n${findings(runs[0], category).join('\n')}`);
      }
    }
  } finally {
    await browser.kill();
  }
} finally {
  removeProfile(profile);
}
if (missed > 0) process.exit(1);
