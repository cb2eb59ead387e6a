import { parseArgs } from "node:util";
import { closeDatabase } from "#db/client.ts";
import { log } from "#lib/log.ts";
import { onShutdown, runShutdown } from "#lib/shutdown.ts";
import { startWorker } from "#lib/webhooks/worker.ts";

// Shorter times make a crash quick to watch; the defaults are what is right in earnest.
const text = { type: "string" } as const;
const { values } = parseArgs({ options: { "lease-s": text, "deadline-ms": text, "beat-ms": text } });
const times = {
  ...(values["lease-s"] !== undefined && { leaseS: Number(values["lease-s"]) }),
  ...(values["deadline-ms"] !== undefined && { deadlineMs: Number(values["deadline-ms"]) }),
  ...(values["beat-ms"] !== undefined && { beatMs: Number(values["beat-ms"]) }),
};

onShutdown("database", closeDatabase);
const worker = startWorker(times);
onShutdown("webhook worker", () => worker.stop());
process.send?.("ready");

let stopping = false;
for (const event of ["SIGTERM", "SIGINT", "disconnect"] as const) {
  process.on(event, async () => {
    if (stopping) return;
    stopping = true;
    await runShutdown().catch((error: unknown) => log.error({ err: error }, "shutdown was incomplete"));
    process.exit(0);
  });
}
