// Ends the run with the plain line that people and machines read.
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

export default class ClosingLine implements Reporter {
  private suite?: Suite;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(_result: FullResult): void {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? [];
    const count = (...wanted: string[]) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
    process.stdout.write(`browser: ${count('expected', 'flaky')} passed, ${count('unexpected')} failed, ${count('skipped')} skipped\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
