import { parseArgs } from "node:util";
import { Logger, makeWorkerUtils, run } from "graphile-worker";
import { Agent, request } from "undici";
import { benchJob, recordBenchAttempt, type WebhookJob } from "#db/bench-webhooks.ts";
import { database } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { newId } from "#lib/ids.ts";
import { attemptHeaders } from "#lib/webhooks/send/headers.ts";

/**
 * The same work as a graphile-worker job: sign, send by undici, record the attempt. Set up for throughput as its guide
 * says: jobs fetched and completed many at a time, and as many at once as our own windows allow.
 */
const { values } = parseArgs({
  options: { concurrency: { type: "string", default: "1000" }, secret: { type: "string" } },
});
const concurrentJobs = Number(values.concurrency);
const secrets = [{ secret: values.secret ?? "", state: "active" as const }];
const dispatcher = new Agent({ allowH2: false });
const logger = new Logger(() => () => {});

async function deliver(payload: unknown): Promise<void> {
  const { deliveryId, eventId, url, body } = payload as WebhookJob;
  const attemptId = newId("att");
  const startedAt = new Date();
  const { sent } = attemptHeaders({
    attemptId,
    eventId,
    requestId: "req_bench",
    body,
    at: startedAt,
    secrets,
    outboundKey: null,
  });
  const answer = await request(url, {
    ...{ method: "POST", headers: sent, body, dispatcher, signal: AbortSignal.timeout(10_000) },
  });
  const responseBody = await answer.body.text();
  await recordBenchAttempt(database(), {
    ...{ attemptId, deliveryId, url, startedAt, finishedAt: new Date(), statusCode: answer.statusCode },
    ...{ requestHeaders: sent, responseHeaders: answer.headers, responseBody },
  });
}

const utils = await makeWorkerUtils({ connectionString: env.databaseUrl, logger });
await utils.migrate();
await utils.release();
const runner = await run({
  connectionString: env.databaseUrl,
  taskList: { [benchJob]: deliver },
  noHandleSignals: true,
  preset: {
    worker: {
      ...{ concurrentJobs, maxPoolSize: 20, pollInterval: 500, logger },
      ...{ localQueue: { size: concurrentJobs }, completeJobBatchDelay: 0, failJobBatchDelay: 0 },
    },
  },
});
process.send?.("ready");
process.on("disconnect", async () => {
  await runner.stop();
  process.exit(0);
});
