import { createHmac } from "node:crypto";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { operations } from "#lib/openapi/operations.ts";
import { type Answered, call, makeKey, makePartner } from "#scripts/test/api.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { published } from "#scripts/test/published.ts";
import { startReceiver } from "#scripts/test/receiver.ts";

const partnerId = await makePartner();
const key = await makeKey({ partnerId });
const receiver = await startReceiver();
afterAll(receiver.close);

type Example = { params?: Record<string, string>; query?: string; body?: unknown; headers?: Record<string, string> };

const calls: Record<string, Example & { answer?: unknown }> = {};
const webhooks: Record<string, unknown> = {};
/** What was answered the same when it came again with its Idempotency-Key. */
const replayed = new Set<string>();
let posted = 0;
const camel = (name: string) => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** Sends an example to the real handler and writes down what was sent and answered. */
async function send(name: string, { params = {}, query = "", body, headers }: Example = {}): Promise<Answered["json"]> {
  const operation = operations[name];
  const [method = "", path = ""] = name.split(" ");
  const segments = path.replace(/\{(\w+)\}/g, (_all, one: string) => `[${camel(one)}]`);
  const handlers = (await import(join(import.meta.dirname, segments, "route.ts"))) as Record<string, RouteHandler>;
  const filled = path.replace(/\{(\w+)\}/g, (_all, one: string) => params[one] ?? "");
  const repeatable = method === "POST" && { "Idempotency-Key": `example-${++posted}` };
  const ask = () =>
    call(handlers[method] as RouteHandler, {
      ...{ key: operation?.proof?.includes(":") ? key : undefined, method, path: `/pickpack/v1${filled}${query}` },
      params: Object.fromEntries(Object.entries(params).map(([one, value]) => [camel(one), value])),
      ...{ body, headers: { ...headers, ...repeatable } },
    });
  const answer = await ask();
  expect([name, answer.status, answer.json?.error?.code]).toEqual([name, operation?.status, undefined]);
  if (repeatable) {
    const again = await ask();
    if (again.headers.get("idempotent-replayed") === "true" && again.text === answer.text) replayed.add(name);
  }
  const id = operation?.id ?? "";
  calls[id] ??= {
    ...(Object.keys(params).length > 0 && { params }),
    ...(query !== "" && { query }),
    ...(body !== undefined && { body: typeof body === "string" ? JSON.parse(body) : body }),
    ...(answer.json !== undefined && id !== "getOpenapi" && { answer: answer.json }),
  };
  return answer.json;
}

const order = {
  order_id: "ORD-10482",
  vendor_id: "vendor-7",
  pickup_address: {
    ...{ name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр, 1 давхар", district: "Чингэлтэй" },
    city: "Ulaanbaatar",
  },
  delivery_address: {
    ...{ name: "Бат-Эрдэнэ Ө.", phone: "+97699112233", line1: "45-р байр, 12 тоот", district: "Баянзүрх" },
    ...{ city: "Ulaanbaatar", khoroo: 26, landmark: "Нарны хороолол, цэнхэр хаалга" },
  },
  parcel: { weight_g: 1200, length_cm: 30, width_cm: 20, height_cm: 10, description: "Ном" },
  service_level: "standard",
  cash_on_delivery: { amount: 45000, currency: "MNT" },
  metadata: { cart: "c-81", gift: false },
};
const created = async (patch = {}) => (await send("POST /shipments", { body: { ...order, ...patch } })).id as string;

/** Other tests' transactions on the same server hold the feed of events back for a moment. */
const feedHasAll = () =>
  vi.waitFor(
    async () => {
      const [row] = await database().execute<{ all: boolean }>(
        sql`select bool_and(xact < pg_snapshot_xmin(pg_current_snapshot())) as all from shipment_events`,
      );
      expect(row).toEqual({ all: true });
    },
    { timeout: 15_000, interval: 20 },
  );

test("every example of the document is what the handlers answer", async () => {
  await send("GET /health");
  await send("GET /openapi.json");

  const { id: endpoint_id, secret } = await send("POST /webhook_endpoints", { body: { url: receiver.url } });
  await send("GET /webhook_endpoints");
  const at = { params: { endpoint_id } };
  await send("GET /webhook_endpoints/{endpoint_id}", at);
  await send("PATCH /webhook_endpoints/{endpoint_id}", { ...at, body: { rate_per_minute: 600 } });
  await send("POST /webhook_endpoints/{endpoint_id}/test", { ...at, body: { type: "shipment.delivered" } });
  await send("POST /webhook_endpoints/{endpoint_id}/rotate_secret", { ...at, body: {} });
  await send("POST /webhook_endpoints/{endpoint_id}/activate_secret", { ...at, body: { overlap_s: 86_400 } });

  const shipment_id = await created();
  const which = { params: { shipment_id } };
  await send("GET /shipments", { query: "?status=created&limit=20" });
  await send("GET /shipments/{shipment_id}", which);
  const link = new URL((await send("GET /shipments/{shipment_id}", which)).label_url);
  await send("GET /labels/{label}", { params: { label: link.pathname.split("/").at(-1) ?? "" }, query: link.search });
  const correction = { delivery_address: { phone: "+97688112233" }, expected_version: 1 };
  await send("PATCH /shipments/{shipment_id}", { ...which, body: correction });
  const move = (to: string, facts = {}, id = shipment_id) =>
    send("POST /shipments/{shipment_id}/transitions", { params: { shipment_id: id }, body: { to, ...facts } });
  await move("picked_up", { note: "2 хайрцаг" });
  await move("in_transit", { location: { hub: "Төв агуулах" } });
  await move("out_for_delivery");
  await move("delivered", {
    proof: { recipient_name: "Бат-Эрдэнэ", relation: "self" },
    cash_collected: { amount: 45000, currency: "MNT", method: "qpay" },
  });
  await send("GET /shipments/{shipment_id}/events", which);
  await move("failed", { failure: { reason: "refused" } }, await created({ order_id: "ORD-10483" }));
  const canceled = { shipment_id: await created({ order_id: "ORD-10484" }) };
  await send("POST /shipments/{shipment_id}/cancel", { params: canceled, body: { reason: "Захиалагч цуцалсан" } });
  const simulated = { shipment_id: await created({ order_id: "ORD-10485" }) };
  const scenario = { scenario: "delivered", step_ms: 1000 };
  await send("POST /shipments/{shipment_id}/simulate", { params: simulated, body: scenario });

  await feedHasAll();
  const events: { id: string; type: string }[] = (await send("GET /events")).data;
  for (const event of events) webhooks[event.type] ??= event;
  const sent = events.find(({ type }) => type === "shipment.picked_up");
  await send("GET /events/{event_id}", { params: { event_id: sent?.id ?? "" } });
  await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
  const { data } = await send("GET /webhook_deliveries", { query: `?event_id=${sent?.id}` });
  const delivery = { params: { delivery_id: data[0].id } };
  await send("GET /webhook_deliveries/{delivery_id}", delivery);
  await send("POST /webhook_deliveries/{delivery_id}/retry", { ...delivery, body: {} });

  const other = await created({ order_id: "ORD-10486" });
  const inbound = JSON.stringify({
    ...{ id: "evt_shop_20931", type: "shipment.canceled", created_at: "2026-05-26T09:14:22Z" },
    data: { id: other, order_id: "ORD-10486" },
  });
  const signature = createHmac("sha256", secret).update(inbound).digest("hex");
  const headers = { "X-Shop-MN": signature, "Content-Type": "application/json" };
  await send("POST /webhooks", { body: inbound, headers });

  await send("DELETE /webhook_endpoints/{endpoint_id}", at);
  await flushRequestLog();
  const [history] = (await send("GET /shipments/{shipment_id}/events", which)).data;
  await send("GET /requests/{request_id}", { params: { request_id: history.request_id } });

  expect(Object.keys(calls).toSorted()).toEqual(
    Object.values(operations)
      .map(({ id }) => id)
      .toSorted(),
  );
  const text = `${JSON.stringify(published({ operations: calls, webhooks: ofFive() }), null, 2)}\n`;
  // `vitest --update` writes them anew; then `npm run openapi`.
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, "../../../lib/openapi/examples.json"));
});

test("every POST of the document was answered the same when it came again with its Idempotency-Key", () => {
  const posts = Object.keys(operations).filter((name) => name.startsWith("POST "));
  expect([...replayed].toSorted()).toEqual(posts.toSorted());
});

const ofFive = () =>
  Object.fromEntries(
    ["picked_up", "in_transit", "out_for_delivery", "delivered", "failed"].map((status) => [
      `shipment.${status}`,
      webhooks[`shipment.${status}`],
    ]),
  );
