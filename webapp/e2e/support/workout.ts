// The running workout as a lifter uses it.
import { type Page, expect } from '@playwright/test';

export class WorkoutPage {
  constructor(readonly page: Page) {}

  /** From Today into the workout. */
  static async start(page: Page): Promise<WorkoutPage> {
    await page.getByRole('button', { name: /^(Start|Continue) / }).click();
    await expect(page.getByTestId('hero')).toBeVisible();
    return new WorkoutPage(page);
  }

  /** The load of the next set, as the hero shows it. */
  async load(): Promise<number> {
    return parseFloat((await this.page.getByTestId('hero-load').textContent()) ?? '');
  }

  /** Ticks every warm-up. */
  async warmUp(): Promise<void> {
    const open = this.page.getByRole('button', { name: /^Log warm-up/ });
    for (let left = await open.count(); left > 0; left--) {
      await open.first().click();
      await expect(open).toHaveCount(left - 1);
    }
  }

  /** Ticks a set, perhaps with other repetitions than asked, and waits until its ✓ is solid. */
  async log(set: number, reps?: number): Promise<void> {
    if (reps !== undefined) await this.page.getByLabel(`Repetitions of set ${set}`).fill(String(reps));
    await this.page.getByRole('button', { name: `Log set ${set}`, exact: true }).click();
    await expect(this.solid(set)).toBeVisible();
  }

  /** How hard the set that was just logged was. */
  async sayRir(rir: string): Promise<void> {
    await this.page.getByRole('button', { name: `${rir} RIR`, exact: true }).click();
  }

  /** The ✓ of a set that is on the disk. */
  solid(set: number) {
    return this.page.getByRole('button', { name: `set ${set} logged`, exact: true });
  }

  /** Ends the workout, open sets or not. */
  async finish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Exercises', exact: true }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Finish workout' }).click();
    const sure = this.page.getByRole('button', { name: 'Finish', exact: true });
    const summary = this.page.getByRole('heading', { name: 'Done' });
    await expect(sure.or(summary)).toBeVisible();
    if (await sure.isVisible()) await sure.click();
    await expect(summary).toBeVisible();
  }
}
