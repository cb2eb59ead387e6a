import { end } from "./undo.ts";

/**
 * Under npm, its death is ours: whoever kills npm hard, or closes its terminal, expects everything to be gone. Started
 * without npm we outlive our shell, as a service does.
 */
export function endWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== npm) void end(0);
  }, 250);
  watch.unref();
}
