import { describe, expect, test } from "vitest";
import type { DeliveryRow } from "#lib/contracts/deliveries.ts";
import { type DeliveryLog, matchesFilter, withChanged, withNew } from "./deliveries.ts";

const ulid = "01KAKZ0000SHPMN0000000000";

const row = (n: number, patch: Partial<DeliveryRow> = {}): DeliveryRow => ({
  ...{ id: `dlv_${n}`, status: "pending", event_id: `evt_${ulid}${n}`, event_type: "shipment.picked_up", seq: 1 },
  ...{ shipment_id: `shp_${ulid}A`, tracking_number: "PP1234567897", order_id: "ORD-1", request_id: `req_${ulid}${n}` },
  endpoint: { id: "whe_a", url: "https://x.mn/", state: "enabled" },
  ...{ partner: "Shop.mn", attempts: 0, throttled: 0, max_attempts: 7, manual: false, due_at: null },
  ...{ created_at: "2026-11-22T06:00:00.000Z", last_attempt_at: null, settled_at: null },
  ...{ last_outcome: null, last_status_code: null, last_receiver_code: null, last_duration_ms: null },
  ...{ acknowledged: null, settled_as: null, recovery_id: null },
  ...patch,
});

const log = (...pages: DeliveryRow[][]): DeliveryLog => ({
  pages: pages.map((data) => ({ data, has_more: true, next_cursor: "x" })),
  pageParams: pages.map(() => null),
});

const ids = (shown: DeliveryLog) => shown.pages.map((page) => page.data.map(({ id }) => id));

test("a changed row is replaced in its place, and nothing else", () => {
  const before = log([row(9), row(8)], [row(7)]);
  const after = withChanged(before, [row(7, { status: "delivered" }), row(3)]);
  expect(ids(after)).toEqual([["dlv_9", "dlv_8"], ["dlv_7"]]);
  expect(after.pages[1]?.data[0]?.status).toBe("delivered");
});

test("new rows come on top in order, and none twice", () => {
  expect(ids(withNew(log([row(5)], [row(4)]), [row(6), row(7), row(4)]))).toEqual([
    ["dlv_7", "dlv_6", "dlv_5"],
    ["dlv_4"],
  ]);
});

describe("a row belongs to what is shown", () => {
  test.each([
    [{}, true],
    [{ status: "pending", type: "shipment.picked_up", endpoint: "whe_a" }, true],
    [{ status: "dead" }, false],
    [{ type: "shipment.failed" }, false],
    [{ endpoint: "whe_b" }, false],
    [{ outcome: "timeout" }, false],
    [{ http: 503 }, false],
    [{ q: " pp1234567897 " }, true],
    [{ q: `shp_${ulid}A`.toLowerCase() }, true],
    [{ q: "ORD-1", shipment: "PP1234567897" }, true],
    [{ q: "ORD-1", shipment: "ORD-2" }, false],
  ] as const)("%j: %s", (filter, belongs) => {
    expect(matchesFilter(filter, row(1))).toBe(belongs);
  });
});
