import { createServer } from "node:http";
import next from "next";
import { closeDatabase } from "#db/client.ts";
import { startWatch } from "#lib/alerts/watch.ts";
import { env } from "#lib/env.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { isLookup, limitTracking } from "#lib/http/limit-tracking.ts";
import { log } from "#lib/log.ts";
import { onShutdown, runShutdown } from "#lib/shutdown.ts";
import { drainable } from "./web/drain.ts";
import { plainTarget } from "./web/plain-target.ts";
import { refuseEarly, refuseExpectation, refuseUnreadable } from "./web/refuse-early.ts";

const root = `${import.meta.dirname}/..`;
const dev = process.argv.includes("--dev");
/** Longer than the usual minute of a load balancer, so that it is never we who close a connection it is about to use. */
const KEEP_ALIVE_MS = 65_000;

const server = createServer({
  keepAliveTimeout: KEEP_ALIVE_MS,
  // Refused below: Node's own answer has neither envelope nor X-Request-Id.
  requireHostHeader: false,
  // Next listens for upgrades and leaves those it does not know hanging: some clients offer h2c with every request.
  shouldUpgradeCallback: (request) => dev && request.headers.upgrade === "websocket",
});
const app = next({ dev, dir: root, hostname: env.host, port: env.port, httpServer: server });
const handle = app.getRequestHandler();

server.on("request", async (request, response) => {
  if (refuseEarly(request, response)) return;
  request.url = plainTarget(request.url ?? "/");
  // The one header about the sender that a sender cannot write.
  request.headers["x-pickpack-peer"] = clientAddress(
    request.socket.remoteAddress,
    request.headers["x-forwarded-for"]?.toString(),
    env.trustedProxies,
  );
  // Next keeps the path from pages, and a page that sends somebody to the sign-in has to name the way back.
  request.headers["x-pickpack-path"] = request.url;
  // The documented path of the contract. Not by a rewrite of Next's, which matches every request anew.
  request.url = request.url?.replace(/^\/pickpack\/v1(?=[/?]|$)/, "/api/v1");
  // Next answers a request that says it comes from its own router with a redirect, in no envelope.
  if (request.url?.startsWith("/api/v1")) delete request.headers.rsc;
  if (isLookup(request.url)) {
    await limitTracking(request, response).catch((error: unknown) => log.warn({ err: error }, "look was not counted"));
  }
  handle(request, response).catch((error: unknown) => {
    log.error({ err: error }, "request failed outside its route");
    response.destroy();
  });
});
server.on("checkExpectation", refuseExpectation);
server.on("clientError", refuseUnreadable);
const drain = drainable(server);

await app.prepare();
server.once("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  console.error(taken ? `Port ${env.port} is in use: stop what listens there, or set PORT.` : error);
  process.exit(1);
});
// Here and not in Next's bundle, which a page would have to be asked for first. The pool is this process's second.
const watch = startWatch();
onShutdown("alert watch", async () => {
  await watch.stop();
  await closeDatabase();
});
server.listen(env.port, env.host, () => process.send?.("ready"));

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await drain();
    await runShutdown().catch((error: unknown) => log.error({ err: error }, "shutdown was incomplete"));
    process.exit(0);
  });
}
