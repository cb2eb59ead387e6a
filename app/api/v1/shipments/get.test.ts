import { expect, test, vi } from "vitest";
import { call, makeKey, makePartner, shipmentBody } from "#scripts/test/api.ts";
import { GET as history } from "./[shipmentId]/events/route.ts";
import { GET as show } from "./[shipmentId]/route.ts";
import { POST as transition } from "./[shipmentId]/transitions/route.ts";
import { POST as create, GET as list } from "./route.ts";

const partnerId = await makePartner();
const key = await makeKey({ partnerId });
const strangers = [await makeKey(), await makeKey({ partnerId, environment: "production" })];

const make = async (patch: Record<string, unknown> = {}) =>
  (await call(create, { key, method: "POST", body: shipmentBody(patch) })).json;

const listed = (query: string, secret = key) => call(list, { key: secret, path: `/pickpack/v1/shipments${query}` });

const made = [await make(), await make({ order_id: "ORD-42" }), await make({ vendor_id: "vendor-9" })];
const [, second] = made;

test("200 for one's own shipment, as it was answered at creation", async () => {
  const answer = await call(show, { key, params: { shipmentId: second.id } });
  expect(answer.status).toBe(200);
  // The link of its label is another one in another second.
  expect(answer.json).toEqual({ ...second, label_url: expect.any(String) });
});

test("404 shipment_not_found for a stranger's key, in every read", async () => {
  for (const secret of strangers)
    for (const handler of [show, history]) {
      const answer = await call(handler, { key: secret, params: { shipmentId: second.id } });
      expect(answer.status).toBe(404);
      expect(answer.json.error.code).toBe("shipment_not_found");
    }
});

test("200 pages newest first, no row twice or missing while rows are inserted", async () => {
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const { json } = await listed(`?limit=1${cursor && `&cursor=${cursor}`}`);
    seen.push(...json.data.map(({ id }: { id: string }) => id));
    cursor = json.next_cursor;
    expect(json.has_more).toBe(cursor !== null);
    await make();
  }
  expect(seen).toEqual(made.map(({ id }) => id).reverse());
});

test("200 pages of a filter, while what matches and what does not is inserted and moved", async () => {
  const vendor_id = "vendor-paged";
  const mine = [];
  for (let n = 0; n < 5; n++) mine.push((await make({ vendor_id })).id);
  const seen: string[] = [];
  let cursor = "";
  for (let page = 0; page < 5; page++) {
    const { json } = await listed(`?limit=2&vendor_id=${vendor_id}${cursor && `&cursor=${cursor}`}`);
    seen.push(...json.data.map(({ id }: { id: string }) => id));
    if (json.next_cursor === null) break;
    cursor = json.next_cursor;
    await Promise.all([make({ vendor_id }), make()]);
    // A row that is read later changes meanwhile, and stays in its place.
    await call(transition, { key, method: "POST", params: { shipmentId: mine[0] }, body: { to: "picked_up" } });
  }
  expect(seen).toEqual(mine.toReversed());
});

test("200 for a cursor whose row is not of this list any more: it is a place, not a row", async () => {
  const [first] = (await listed("?limit=1&status=created")).json.data;
  const { next_cursor } = (await listed("?limit=1&status=created")).json;
  await call(transition, { key, method: "POST", params: { shipmentId: first.id }, body: { to: "canceled" } });
  const { json } = await listed(`?limit=1&status=created&cursor=${next_cursor}`);
  expect(json.data[0].id < first.id).toBe(true);
});

test("200 by when it was created and last changed, both ends left out", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const makeAt = (hour: number) => {
    vi.setSystemTime(Date.UTC(2026, 0, 1, hour));
    return make();
  };
  const [a, b, c] = [await makeAt(0), await makeAt(1), await makeAt(2)];
  vi.useRealTimers();
  const ids = async (query: string) => (await listed(query)).json.data.map(({ id }: { id: string }) => id);
  const between = "created_after=2026-01-01T00:00:00Z&created_before=2026-01-01T02:00:00Z";
  expect(await ids(`?${between}`)).toEqual([b.id]);
  expect(await ids("?created_before=2026-01-01T09:00:00%2B08:00")).toEqual([a.id]);
  expect(await ids("?updated_after=2026-01-01T01:00:00Z&created_before=2026-01-02T00:00:00Z")).toEqual([c.id]);
});

test("200 with only strangers' own rows: none", async () => {
  for (const secret of strangers) {
    const { json } = await listed("", secret);
    expect(json.data.filter(({ id }: { id: string }) => made.some((one) => one.id === id))).toEqual([]);
  }
});

test.each([
  ["?order_id=ORD-42", "ORD-42"],
  [`?tracking_number=${second.tracking_number}`, "ORD-42"],
  ["?order_id=ORD-42&status=created", "ORD-42"],
])("200 filtered by %s", async (query, orderId) => {
  const { json } = await listed(query);
  expect(json.data.map((one: { order_id: string }) => one.order_id)).toEqual([orderId]);
});

test("200 filtered by vendor, status and time", async () => {
  const ids = async (query: string) => (await listed(query)).json.data.map(({ id }: { id: string }) => id);
  expect(await ids("?vendor_id=vendor-9")).toEqual([made[2].id]);
  expect(await ids("?status=delivered")).toEqual([]);
  expect(await ids("?created_after=2099-01-01T00:00:00Z")).toEqual([]);
  expect(await ids("?created_before=2020-01-01T00:00:00%2B08:00")).toEqual([]);
  expect(await ids("?created_before=0001-01-01T00:00:00Z")).toEqual([]);
  expect(await ids("?created_after=9999-12-31T23:59:59Z")).toEqual([]);
});

test("200 with a warning for a filter that is none, with the name that was meant", async () => {
  const { status, json } = await listed("?oder_id=ORD-42&limit=1");
  expect(status).toBe(200);
  expect(json.warnings).toEqual([{ code: "unknown_parameter", field: "oder_id", did_you_mean: "order_id" }]);
  expect((await listed("?order_id=ORD-42")).json).not.toHaveProperty("warnings");
});

test("400 and 404 for NUL, which Postgres cannot look for", async () => {
  expect((await listed("?order_id=%00")).json.error).toMatchObject({ code: "invalid_parameter", field: "order_id" });
  expect((await call(show, { key, params: { shipmentId: "shp_\0" } })).status).toBe(404);
});

test("400 invalid_parameter and invalid_cursor", async () => {
  expect((await listed("?limit=0")).json.error).toMatchObject({ code: "invalid_parameter", field: "limit" });
  expect((await listed("?limit=101")).json.error.code).toBe("invalid_parameter");
  expect((await listed("?status=lost")).json.error).toMatchObject({ code: "invalid_parameter", field: "status" });
  expect((await listed("?cursor=abc")).json.error.code).toBe("invalid_cursor");
  const { error } = (await listed("?limit=many&status=lost&created_after=yesterday")).json;
  expect(error.errors.map(({ field }: { field: string }) => field)).toEqual(["limit", "status", "created_after"]);
});

test("200 history, oldest first, in pages", async () => {
  const { id } = await make();
  const params = { shipmentId: id };
  await call(transition, { key, method: "POST", params, body: { to: "picked_up", note: "үүдэнд" } });
  const first = await call(history, { key, params, path: `/pickpack/v1/shipments/${id}/events?limit=1` });
  expect(first.json.data).toMatchObject([{ type: "shipment.created", version: 1, actor: { type: "key" } }]);
  const path = `/pickpack/v1/shipments/${id}/events?limit=1&cursor=${first.json.next_cursor}`;
  const rest = await call(history, { key, params, path });
  expect(rest.json).toMatchObject({
    data: [{ type: "shipment.picked_up", seq: 1, previous_status: "created", note: "үүдэнд" }],
    has_more: false,
    next_cursor: null,
  });
});

test("403 insufficient_scope without shipments:read", async () => {
  const secret = await makeKey({ partnerId, scopes: ["shipments:write"] });
  expect((await listed("", secret)).json.error.code).toBe("insufficient_scope");
});
