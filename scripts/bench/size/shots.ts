import { benchShipment } from "#db/bench-shipments.ts";
import { encodeCursor } from "#lib/cursor.ts";
import { shipmentBody } from "../../test/api.ts";
import type { Shot } from "../load.ts";

export type Callers = { key: string; session: Record<string, string> };

const hourMs = 3_600_000;
const anyOf = (size: number) => Math.floor(Math.random() * size);

/** Every way to ask, each of the whole history unless it says otherwise; `size` shipments are there, the newest at `now`. */
export function shotsOf({ key, session }: Callers, size: number, now: Date): Record<string, () => Shot> {
  const some = () => benchShipment(anyOf(size), now);
  const partner = { "x-secret-key": key };
  const read = (path: string): Shot => ({ path: `/pickpack/v1/shipments${path}`, headers: partner });
  const list = (query: Record<string, string>) => read(`?${new URLSearchParams(query)}`);
  const search = (q: string): Shot => ({
    path: `/api/dashboard/sandbox/board?${new URLSearchParams({ q })}`,
    headers: session,
  });
  const ago = (hours: number) => new Date(now.getTime() - hours * hourMs).toISOString();
  return {
    "get: one shipment": () => read(`/${some().id}`),
    "get: its history": () => read(`/${some().id}/events`),
    "list: the newest": () => list({}),
    "list: a page anywhere": () => list({ cursor: encodeCursor(some().id) }),
    "list: status": () => list({ status: "failed" }),
    "list: status, from anywhere": () => list({ status: "canceled", cursor: encodeCursor(some().id) }),
    "list: order": () => list({ order_id: some().orderId }),
    "list: vendor": () => list({ vendor_id: some().vendorId }),
    "list: tracking number": () => list({ tracking_number: some().trackingNumber }),
    "list: an hour's": () => {
      const from = some().createdAt;
      const until = new Date(from.getTime() + hourMs);
      return list({ created_after: from.toISOString(), created_before: until.toISOString(), limit: "20" });
    },
    "list: changed in the last hours": () => list({ updated_after: ago(5) }),
    "search: tracking number": () => search(some().trackingNumber),
    "search: phone": () => search(some().phone),
    "search: end of a number": () => search(some().trackingNumber.slice(-6)),
    "search: name and building": () => search(`${some().name.split(" ")[0]} ${anyOf(90)}-р байр, ${anyOf(200)} тоот`),
    "search: a district": () => search("хан-уул"),
    create: () => ({
      path: "/pickpack/v1/shipments",
      headers: { ...partner, "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify(shipmentBody({ metadata: { cart: "A-1", lines: [1, 2, 3] } })),
    }),
  };
}
