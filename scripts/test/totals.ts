import { existsSync, readFileSync } from "node:fs";

/** `retried`: of those that passed, so many only at their second try. */
export type Totals = { passed: number; failed: number; retried: number };

export const NOTHING: Totals = { passed: 0, failed: 0, retried: 0 };

type VitestReport = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

export function vitestTotals(file: string): Totals {
  const report = read<VitestReport>(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, retried: 0 };
}

export function playwrightTotals(file: string): Totals {
  const { expected = 0, unexpected = 0, flaky = 0 } = read<PlaywrightReport>(file)?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected, retried: flaky };
}

/** A step that failed without a failed test, such as a type error or a file that does not load, counts as one. */
export function withStep(ok: boolean, tests: Totals): Totals {
  return { ...tests, failed: ok || tests.failed > 0 ? tests.failed : 1 };
}

export function sum(all: Totals[]): Totals {
  const add = (a: Totals, b: Totals) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    retried: a.retried + b.retried,
  });
  return all.reduce(add, NOTHING);
}

function read<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : null;
}
