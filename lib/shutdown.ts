type Step = { name: string; run: () => Promise<void> | void };

// On globalThis, because Next bundles its own copy of this module beside the one of scripts/web.ts.
const REGISTRY = Symbol.for("pickpack.shutdown");

function registry(): Map<string, Step> {
  const holder = globalThis as { [REGISTRY]?: Map<string, Step> };
  holder[REGISTRY] ??= new Map();
  return holder[REGISTRY];
}

/**
 * Registers what a process has to finish before it ends, such as flushing buffered rows or closing the pool.
 * Steps run last registered first, so that a pool outlives what writes through it. A name registered again replaces
 * the earlier step (hot reload evaluates modules twice).
 */
export function onShutdown(name: string, run: Step["run"]): void {
  const steps = registry();
  steps.delete(name);
  steps.set(name, { name, run });
}

/** Runs every registered step once; a failing step does not keep the others from running, and is reported at the end. */
export async function runShutdown(): Promise<void> {
  const steps = [...registry().values()].reverse();
  registry().clear();
  const failures: Error[] = [];
  for (const step of steps) {
    try {
      await step.run();
    } catch (cause) {
      failures.push(new Error(`Shutdown step "${step.name}" failed.`, { cause }));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map((failure) => failure.message).join(" "));
}
