import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that any program can read: `20 passed, 0 failed`. */
export const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
    const count = (state: string): number => states.filter((each) => each === state).length;
    // A file that does not load, or an error outside any test, has no test to count, and is still a failure.
    const broken =
      modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length + unhandled.length;
    const skipped = count('skipped') === 0 ? '' : `, ${count('skipped')} skipped`;
    process.stdout.write(`\n${count('passed')} passed, ${count('failed') + broken} failed${skipped}\n`);
  },
};
