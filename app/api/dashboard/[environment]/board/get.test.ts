import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { POST as transition } from "#app/api/v1/shipments/[shipmentId]/transitions/route.ts";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import { database } from "#db/client.ts";
import { shipments } from "#db/schema/index.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { boardRowsByIds, listBoardRows } from "#lib/services/shipments/list-board-rows.ts";
import { call, makeKey, makePartner, shipmentBody } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { GET } from "./route.ts";

const key = await makeKey();
const { headers } = await signInAs("viewer");

const { delivery_address: base, pickup_address: pickup } = shipmentBody();

async function ship(
  address: Partial<typeof base> & { lat?: number; lng?: number } = {},
  patch: Record<string, unknown> = {},
  by = key,
) {
  const body = shipmentBody({ ...patch, delivery_address: { ...base, ...address } });
  return (await call(create, { key: by, method: "POST", body })).json;
}

const move = (shipmentId: string, to: string, facts: Record<string, unknown> = {}) =>
  call(transition, {
    key,
    method: "POST",
    path: `/pickpack/v1/shipments/${shipmentId}/transitions`,
    params: { shipmentId },
    body: { to, ...facts },
  });

const board = async (query: Record<string, string> = {}, environment = "sandbox") =>
  (await call(GET, { path: `/api/dashboard/${environment}/board?${new URLSearchParams(query)}`, headers })).json;

const idsOf = async (query: Record<string, string>) => (await board(query)).rows.map(({ id }: BoardRow) => id);

describe("200", () => {
  test("every open one of every partner, newest first, and none that is closed", async () => {
    const first = await ship();
    const other = await ship({}, {}, await makeKey({ partnerId: await makePartner() }));
    const closed = await ship();
    await move(closed.id, "failed");
    const { rows, complete } = await board();
    expect(complete).toBe(true);
    expect(rows.slice(0, 2).map(({ id }: BoardRow) => id)).toEqual([other.id, first.id]);
    expect(await idsOf({ status: "failed" })).toEqual([closed.id]);
  });

  test("a row has what the table shows", async () => {
    const cash = { amount: 125_000, currency: "MNT" };
    const made = await ship({ district: "bayanzurkh" }, { cash_on_delivery: cash, service_level: "express" });
    const [row] = (await board()).rows;
    expect(row).toEqual({
      id: made.id,
      version: 1,
      status: "created",
      tracking_number: made.tracking_number,
      order_id: made.order_id,
      vendor_id: "vendor-7",
      partner: expect.any(String),
      pickup: { name: pickup.name, phone: pickup.phone, line1: pickup.line1, district: pickup.district },
      service_level: "express",
      district: "bayanzurkh",
      district_code: "БЗД",
      khoroo: 26,
      line1: base.line1,
      landmark: null,
      has_pin: false,
      recipient_name: base.name,
      recipient_phone: base.phone,
      courier: null,
      pickup_courier: null,
      cod_amount: 125_000,
      attempts: 0,
      last_attempt_at: null,
      repeats_order: false,
      canceled_late: false,
      note: null,
      return_state: "none",
      delivery_window: null,
      estimated_pickup_at: made.estimated_pickup_at,
      estimated_delivery_at: made.estimated_delivery_at,
      created_at: made.created_at,
      updated_at: made.updated_at,
      pending: null,
    });
  });

  test("flags an unknown district, and an order that is shipped twice by one partner", async () => {
    const order_id = "ORD-split";
    const stranger = await makeKey({ partnerId: await makePartner() });
    const [one, two, alone] = [
      await ship({ district: "Дархан" }, { order_id }),
      await ship({}, { order_id }),
      await ship({}, { order_id }, stranger),
    ];
    const { rows } = await board();
    const flagsOf = (id: string) => {
      const row = rows.find((each: BoardRow) => each.id === id);
      return [row.district_code, row.repeats_order];
    };
    expect([flagsOf(one.id), flagsOf(two.id), flagsOf(alone.id)]).toEqual([
      [null, true],
      ["БЗД", true],
      ["БЗД", false],
    ]);
  });

  test("a pin, and when it was last tried", async () => {
    const made = await ship({ lat: 47.9, lng: 106.9 });
    for (const to of ["picked_up", "out_for_delivery"]) await move(made.id, to);
    await move(made.id, "in_transit", { attempt: { outcome: "no_answer" } });
    const [row] = (await board()).rows;
    expect([row.has_pin, row.attempts]).toEqual([true, 1]);
    expect(row.last_attempt_at).toBe(row.updated_at);
    await move(made.id, "in_transit");
    expect((await board()).rows[0].last_attempt_at).toBe(row.last_attempt_at);
  });

  test("a failed one until it is back at its vendor, unless it was never fetched or is lost", async () => {
    const [due, lost, unfetched] = [await ship(), await ship(), await ship()];
    for (const { id } of [due, lost]) await move(id, "picked_up");
    await move(due.id, "failed", { failure: { reason: "refused" } });
    await move(lost.id, "failed", { failure: { reason: "lost" } });
    await move(unfetched.id, "failed");
    const shown = await idsOf({});
    expect([due, lost, unfetched].map(({ id }) => shown.includes(id))).toEqual([true, false, false]);
  });

  test("what only has to go back comes after all that is due, where not all are asked for", async () => {
    const old = await ship();
    await move(old.id, "picked_up");
    await move(old.id, "failed", { failure: { reason: "refused" } });
    const longAgo = { estimatedDeliveryAt: new Date("2026-01-05T10:00:00Z") };
    await database().update(shipments).set(longAgo).where(eq(shipments.id, old.id));
    const all = (await board()).rows as BoardRow[];
    const isDue = ({ status }: BoardRow) => status !== "failed";
    expect(all.filter((row) => !isDue(row))).not.toEqual([]);
    const { rows } = await listBoardRows({ scope: staffScope("sandbox") }, {}, all.filter(isDue).length);
    expect(rows.every(isDue)).toBe(true);
  });

  test("the most urgent of them, newest first, where not all are asked for", async () => {
    const calm = await ship();
    const pressing = await ship({}, { service_level: "express" });
    await ship();
    const first = await listBoardRows({ scope: staffScope("sandbox") }, {}, 1_000);
    const due = (row: BoardRow) => Date.parse(row.estimated_pickup_at ?? "");
    const order = first.rows.filter(({ status }) => status === "created").toSorted((a, b) => due(a) - due(b));
    const most = order.findIndex(({ id }) => id === pressing.id) + 1;
    const { rows, complete } = await listBoardRows({ scope: staffScope("sandbox") }, {}, most);
    expect(complete).toBe(false);
    expect(rows.map(({ id }) => id)).not.toContain(calm.id);
  });

  test("nothing of the other environment", async () => {
    await ship();
    expect((await board({}, "production")).rows).toEqual([]);
  });
});

describe("200 when searching, in any status", () => {
  test("finds by numbers, name, address and phone, and by all words together", async () => {
    const wanted = await ship({ name: "Хулан Мөнхбат", phone: "+97688417263", line1: "Зайсан 308-р байр" });
    await ship({ name: "Хулан Дорж" });
    await move(wanted.id, "failed");
    const queries = [
      wanted.tracking_number.toLowerCase(),
      wanted.order_id,
      "ХУЛАН мөнх",
      "зайсан хулан",
      "88417263",
      "8841 7263",
      "+976 8841-7263",
    ];
    for (const q of queries) expect([q, await idsOf({ q })]).toEqual([q, [wanted.id]]);
    expect(await idsOf({ q: "мөнхбат", status: "created" })).toEqual([]);
  });

  test("finds a district however it was spelt", async () => {
    const spelt = await Promise.all(
      ["Хан-Уул", "khan uul", "ХУД"].map((district) => ship({ district, name: "Нямаа" })),
    );
    const expected = spelt.map(({ id }) => id).sort();
    for (const q of ["hud нямаа", "хан уул нямаа", "khan-uul нямаа", "Хан-Уул дүүрэг нямаа"])
      expect([q, (await idsOf({ q })).sort()]).toEqual([q, expected]);
  });

  test("finds a khoroo of a district, by its member or as it stands in the address", async () => {
    const spelt = [
      await ship({ name: "Сувд", line1: "26-р хороо, 3-р байр" }),
      await ship({ name: "Сувд", line1: "Монголиа 26 дугаар хороо" }),
    ];
    await ship({ name: "Сувд", line1: "126-р хороо" });
    await ship({ name: "Сувд", line1: "6-р хороо, 26-р байр" });
    expect(await idsOf({ q: "bzd 26 сувд" })).toEqual(spelt.map(({ id }) => id).reverse());
  });

  test("finds every one of a pasted column of numbers and orders, whatever its status", async () => {
    const [one, two] = [await ship(), await ship({}, { order_id: "Paste-77" })];
    await move(one.id, "failed");
    const q = `${one.tracking_number.toLowerCase()}\nPaste-77\nPP0000000000`;
    expect(await idsOf({ q })).toEqual([two.id, one.id]);
  });

  test("takes % and _ as letters", async () => {
    const odd = await ship({ line1: "100%_орон сууц" });
    expect(await idsOf({ q: "100%_" })).toEqual([odd.id]);
    expect(await idsOf({ q: "%_%" })).toEqual([]);
  });
});

test("the stream reads rows by id within one environment", async () => {
  const made = await ship();
  expect((await boardRowsByIds("sandbox", [made.id])).map(({ id }) => id)).toEqual([made.id]);
  expect(await boardRowsByIds("production", [made.id])).toEqual([]);
});

test("400 for a status there is not", async () => {
  const { status, json } = await call(GET, { path: "/api/dashboard/sandbox/board?status=lost", headers });
  expect([status, json.error.code, json.error.field]).toEqual([400, "invalid_parameter", "status"]);
});

test("401 without a session", async () => {
  expect((await call(GET, { path: "/api/dashboard/sandbox/board" })).status).toBe(401);
});
