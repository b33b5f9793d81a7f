// A browser that can die: its profile stays, as a phone's storage does when the battery is empty.
import { type BrowserContext, type Page, chromium } from '@playwright/test';
import { launchProcess, makeProfile, removeProfile } from './chromium.mjs';

export class MortalBrowser {
  private process?: Awaited<ReturnType<typeof launchProcess>>;

  private constructor(private readonly profile: string) {}

  static create(): MortalBrowser {
    return new MortalBrowser(makeProfile());
  }

  /** Opens the browser on its profile, phone-sized; after a kill, with all that had reached the disk. */
  async open(): Promise<{ context: BrowserContext; page: Page }> {
    this.process = await launchProcess(this.profile, ['--window-size=390,844']);
    const browser = await chromium.connectOverCDP(this.process.endpoint);
    const context = browser.contexts()[0];
    if (!context) throw new Error('Chromium has no default context');
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 390, height: 844 });
    return { context, page };
  }

  /** kill -9, all processes of this browser. */
  async kill(): Promise<void> {
    await this.process?.kill();
    this.process = undefined;
  }

  async dispose(): Promise<void> {
    await this.kill();
    removeProfile(this.profile);
  }
}
