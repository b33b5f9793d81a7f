import { defineConfig } from '@playwright/test';
import { executablePath, flags } from './support/chromium.mjs';
import { webUrl } from './support/environment.ts';

const ci = Boolean(process.env['CI']);

export default defineConfig({
  testDir: './specs',
  outputDir: './test-results',
  fullyParallel: true,
  // Two cores also carry the engine, Postgres and the browsers.
  workers: 2,
  forbidOnly: ci,
  // A retry would hide a race, and a race here is a lost set.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./support/closing-line.ts']],
  use: {
    baseURL: webUrl,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A worker answers in the place of what `page.route` pretends; the specs that are about it allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: flags },
  },
  projects: [
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
    },
    {
      name: 'desktop',
      use: { viewport: { width: 1440, height: 900 } },
    },
  ],
});
