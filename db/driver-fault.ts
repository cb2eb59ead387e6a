import { log } from "#lib/log.ts";

// On the function, because Next bundles its own copies of this module.
const OURS = Symbol.for("pickpack.driverFault");

/**
 * Calls `recover` when postgres.js writes to a socket it has already let go of, as it does when a connection dies inside
 * a transaction (porsager/postgres issues 1154 and 1208, still in 3.4.9). It throws that from a timer, where nobody can
 * catch it: a restart of the database would end the process. The connection it concerns hangs from then on.
 */
export function onDriverFault(recover: () => void): void {
  const listener = (error: Error) => {
    if (isDriverFault(error)) return recover();
    // Whoever listens takes Node's own ending away; it is given back unless somebody else means to deal with it.
    if (process.listeners("uncaughtException").some((other) => !(OURS in other))) return;
    log.fatal({ err: error }, "uncaught exception");
    process.exit(1);
  };
  process.on("uncaughtException", Object.assign(listener, { [OURS]: true }));
}

function isDriverFault(error: Error): boolean {
  return error instanceof TypeError && error.message.includes("'write'") && (error.stack ?? "").includes("nextWrite");
}
