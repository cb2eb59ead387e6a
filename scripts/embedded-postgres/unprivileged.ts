import { spawnSync } from "node:child_process";
import { Refusal } from "../refusal.ts";

/** The user `nobody` on every Linux we know; Postgres refuses to run as root. */
export const NOBODY = 65534;

export const isRoot = process.getuid?.() === 0;

const asNobody = [
  ...["--reuid", String(NOBODY), "--regid", String(NOBODY), "--clear-groups"],
  // So that nobody reaches binaries and data below a home that only root may enter.
  ...["--inh-caps", "+dac_override", "--ambient-caps", "+dac_override", "--securebits", "+no_setuid_fixup"],
];

/**
 * The command line that runs a Postgres program without root's rights.
 *
 * @param endsWithParent on Linux, shut the program down cleanly when we die, even of kill -9.
 * @throws Refusal when we are root and cannot step down.
 */
export function unprivileged(command: string[], { endsWithParent }: { endsWithParent: boolean }): string[] {
  if (process.platform !== "linux") {
    if (isRoot)
      throw new Refusal("The embedded Postgres does not run as root here: start PickPack as an ordinary user.");
    return command;
  }
  if (spawnSync("setpriv", ["--version"]).error) {
    if (isRoot) throw new Refusal("setpriv is missing: install util-linux, or start PickPack as an ordinary user.");
    return command;
  }
  const flags = [...(isRoot ? asNobody : []), ...(endsWithParent ? ["--pdeathsig", "INT"] : [])];
  return flags.length > 0 ? ["setpriv", ...flags, "--", ...command] : command;
}
