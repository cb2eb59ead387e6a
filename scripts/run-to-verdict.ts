import { Refusal } from "./refusal.ts";
import { end, isEnding } from "./start/undo.ts";

/** Runs `work` to its verdict and says it, and ends what was begun with it, also when it is broken off. */
export async function runToVerdict(work: () => Promise<boolean>): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(1));
  try {
    const well = await work();
    console.log(well ? "\nok" : "\nFAILED");
    await end(well ? 0 : 1);
  } catch (error) {
    if (!isEnding()) console.error(error instanceof Refusal ? error.message : error);
    await end(1);
  }
}
