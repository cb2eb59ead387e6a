import { setTimeout as pause } from "node:timers/promises";
import { log } from "#lib/log.ts";
import { drawFrom } from "#lib/services/demo/draw.ts";
import { keepOrdering } from "./simulator/keep-ordering.ts";
import { receiveWebhooks } from "./simulator/receive-webhooks.ts";
import { createShopApi } from "./simulator/shop-api.ts";
import type { SimulatorOrders } from "./start/simulator.ts";

/** Plays Shop.mn on loopback: orders, cancels, and receives webhooks, by the contract and nothing else. */
const { apiUrl, secretKey, port, signingSecret, courierIds } = JSON.parse(
  process.env.PICKPACK_SIMULATOR ?? "{}",
) as SimulatorOrders;

const stopping = new AbortController();
const receiver = await receiveWebhooks({ port, signingSecret, warn: (message) => log.warn(message) });
process.send?.("ready");

for (const event of ["SIGTERM", "SIGINT", "disconnect"] as const) {
  process.on(event, async () => {
    stopping.abort();
    await receiver.stop();
    process.exit(0);
  });
}

// The first order comes while the newcomer is still signing in.
await pause(4_000, undefined, { signal: stopping.signal }).catch(() => {});
const api = createShopApi({ apiUrl, secretKey, signingSecret, signal: stopping.signal });
await keepOrdering({ api, draw: drawFrom(Date.now()), courierIds, signal: stopping.signal });
// Its key works no more, so it orders no more; what is still sent to it is answered.
log.warn("the Shop.mn simulator's key is not accepted any more: it orders nothing from now on");
