import { exitWith } from "./refusal.ts";
import { build } from "./start/build.ts";
import { end } from "./start/undo.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => end(1));

await build({ quiet: false }).catch(exitWith);
