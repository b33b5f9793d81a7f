// The app as an app: the browser finds nothing against installing it, the lifter is offered it, a new version waits its turn.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webServer } from '../support/environment.ts';
import { expect, test } from '../support/fixtures.ts';
import { Member } from '../support/member.ts';
import { WorkoutPage } from '../support/workout.ts';

test.use({ serviceWorkers: 'allow' });

// A browser with a profile of its own has its size by itself.
test.beforeEach(({}, { project }) => test.skip(project.name !== 'phone', 'the size does not matter'));

test('the browser itself finds the app installable', async ({ mortalBrowser, baseURL }) => {
  const { context, page } = await mortalBrowser.open();
  await page.goto(`${baseURL}/sign-in`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  const cdp = await context.newCDPSession(page);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { errors, url } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  // Each picture that the manifest names is there, in the size that it says.
  const manifest = await (await context.request.get(url)).json();
  const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap((shortcut: { icons: unknown[] }) => shortcut.icons)];
  for (const { src, sizes, type } of pictures) {
    const found = await page.evaluate(async (src) => {
      const answer = await fetch(src);
      const image = await createImageBitmap(await answer.clone().blob()).catch(() => undefined);
      return { type: answer.headers.get('content-type'), sizes: image && `${image.width}x${image.height}` };
    }, src);
    expect(found, src).toEqual({ type, sizes: sizes === 'any' ? undefined : sizes });
  }
});

test('installing is offered after a workout and in the settings, and "not now" is heard', async ({ page }) => {
  const member = await Member.register(page);
  await member.followPushPlan();
  // What a browser that can install calls out; the one here shows no question of its own.
  await page.addInitScript(() => {
    addEventListener('load', () => {
      const offer = Object.assign(new Event('beforeinstallprompt'), {
        prompt: async () => Object.assign(window, { asked: true }),
        userChoice: Promise.resolve({ outcome: 'dismissed' }),
      });
      dispatchEvent(offer);
    });
  });
  await page.goto('/');
  const workout = await WorkoutPage.start(page);
  await workout.warmUp();
  await page.getByLabel('Load of set 1').fill('60');
  await workout.log(1);
  await workout.finish();
  const offer = page.getByTestId('install-offer');
  await expect(offer.getByRole('button', { name: 'Install the app' })).toBeVisible();
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  await page.goto('/settings');
  const device = page.getByTestId('device');
  await device.getByRole('button', { name: 'Install the app' }).click();
  await expect.poll(() => page.evaluate(() => 'asked' in window)).toBe(true);
  await expect(device.getByRole('button', { name: 'Install the app' })).toHaveCount(0);
});

test.describe('on an iPhone', () => {
  test.use({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1' });

  test('the steps are explained, where only the browser can install', async ({ page }) => {
    await Member.register(page);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'How to install it' }).click();
    const steps = page.getByRole('dialog', { name: 'Add to the home screen' });
    await expect(steps.getByRole('listitem')).toHaveText([/Share/, /Add to Home Screen/, /Add/]);
  });
});

test('a new version waits for the end of the workout, then is taken by a tap, and only what changed is fetched', async ({ page, context, ownStack }) => {
  test.setTimeout(180_000);
  const member = await Member.register(page);
  await member.followPushPlan();
  const worker = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
  await page.goto(ownStack.webUrl);
  await expect(page.getByRole('button', { name: 'Start Push A' })).toBeVisible();
  await expect.poll(worker, { timeout: 60_000 }).toBe('activated');
  await page.reload();
  const workout = await WorkoutPage.start(page);

  const next = nextVersion();
  await ownStack.stopWeb();
  await ownStack.startWeb(next.dist);
  const fetched: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) fetched.push(new URL(request.url()).pathname);
  });
  // As the app does when the lifter comes back to it.
  const waits = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      return Boolean(registration?.waiting);
    });
  await expect.poll(waits, { timeout: 30_000 }).toBe(true);
  expect(fetched.filter((path) => path.endsWith('.wasm'))).toEqual([]);
  expect(fetched).toContain('/catalogue/exercises.json');

  const offer = page.getByRole('button', { name: 'Use it now' });
  await expect(page.getByTestId('hero')).toBeVisible();
  await expect(offer).toHaveCount(0);
  await page.getByLabel('Load of set 1').fill('60');
  await workout.log(1);
  await workout.finish();
  await expect(offer).toBeVisible();
  const reloaded = page.waitForEvent('load');
  await offer.click();
  await reloaded;
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  const kept = () => page.evaluate(async () => (await (await fetch('/catalogue/exercises.json')).text()).endsWith('\n'));
  expect(await kept()).toBe(true);
  next.remove();
});

const digest = (data: Buffer) => createHash('sha256').update(data).digest('base64');

/** The build under test with one file changed, as a next version would have it. */
function nextVersion(): { dist: string; remove: () => void } {
  const dist = mkdtempSync(join(tmpdir(), 'gymgenius-next.'));
  cpSync(webServer().dist, dist, { recursive: true });
  const file = '/catalogue/exercises.json';
  const before = readFileSync(join(dist, file));
  const after = Buffer.concat([before, Buffer.from('\n')]);
  writeFileSync(join(dist, file), after);
  const worker = join(dist, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(digest(before), digest(after)));
  for (const name of [`${file}.br`, `${file}.gz`, '/sw.js.br', '/sw.js.gz']) rmSync(join(dist, name));
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}
