import { describe, expect, test } from "vitest";
import { POST as move } from "#app/api/v1/shipments/[shipmentId]/transitions/route.ts";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import { newId } from "#lib/ids.ts";
import { showTracking } from "#lib/services/tracking/show-tracking.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { hireCourier } from "#scripts/test/hire-courier.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";

const key = await makeKey();
const courier_id = await hireCourier({ name: "Ганбаатарын Тэмүүлэн", phone: "+97688776655" });

const ship = async (patch: Record<string, unknown> = {}): Promise<{ id: string; number: string }> => {
  const { id, tracking_number } = await registerShipment(key, patch);
  return { id, number: tracking_number };
};

const go = async (shipmentId: string, ...bodies: Record<string, unknown>[]) => {
  for (const body of bodies)
    expect((await call(move, { key, method: "POST", params: { shipmentId }, body })).status).toBe(200);
};

const look = (number: string, now = new Date()) => showTracking(number, ["production", "sandbox"], now);

describe("nothing of it tells who or where somebody is", () => {
  test("in any state", async () => {
    const { id, number } = await ship({
      delivery_address: {
        ...{
          name: "Анар Болдсайхан",
          phone: "+97699112233",
          line1: "Энхтайваны өргөн чөлөө 26-5",
          city: "Ulaanbaatar",
        },
        ...{ district: "БЗД, 45-р байр 12 тоот", landmark: "Сансарын тунель" },
      },
      cash_on_delivery: { amount: 125_000, currency: "MNT" },
    });
    const walk = [
      { to: "picked_up" },
      { to: "in_transit", location: { hub: "Төв агуулах" }, note: "хаалганы код 1234" },
      { to: "out_for_delivery", courier_id },
      { to: "in_transit", attempt: { outcome: "Утсаа аваагүй", note: "нохойтой", next_attempt_on: "2026-11-30" } },
      { to: "out_for_delivery", courier_id },
      { to: "delivered", proof: { recipient_name: "Сараа" } },
    ];
    for (const body of walk) {
      await go(id, body);
      const shown = JSON.stringify(await look(number));
      expect(shown).toContain('"name":"А*** Б."');
      expect(shown).toContain('"phone":"99****33"');
      expect(shown).not.toMatch(
        /Анар|Болдсайхан|99112233|Энхтайван|45-р|Сансар|Ганбаатар|88776655|Сараа|код|нохой|shp_/,
      );
    }
  });
});

test("the courier is named while on the way to the door, and at no other time", async () => {
  const { id, number } = await ship();
  const named = async () => (await look(number))?.courier;
  await go(id, { to: "picked_up", courier_id });
  expect(await named()).toBeNull();
  await go(id, { to: "out_for_delivery", courier_id });
  expect(await named()).toEqual({ name: "Тэмүүлэн", phone: "88****55" });
  await go(id, { to: "in_transit", attempt: { outcome: "Утсаа аваагүй", next_attempt_on: "2026-11-30" } });
  expect(await named()).toBeNull();
  expect(await look(number)).toMatchObject({ attempt: { number: 1, nextOn: "2026-11-30" } });
  await go(id, { to: "out_for_delivery", courier_id }, { to: "delivered" });
  expect(await look(number)).toMatchObject({ courier: null, estimate: null, attempt: null, status: "delivered" });
});

test("the way is that of its moves, with their times", async () => {
  const { id, number } = await ship();
  await go(id, { to: "picked_up" }, { to: "out_for_delivery" });
  const steps = (await look(number))?.steps ?? [];
  expect(steps.map(({ status, state }) => `${status} ${state}`)).toEqual([
    ...["created done", "picked_up done", "out_for_delivery now", "delivered next"],
  ]);
  for (const { at, state } of steps) expect(at instanceof Date).toBe(state !== "next");
});

test("what was promised stands there until it is over, and is called late after it", async () => {
  const { number } = await ship();
  const now = await look(number);
  expect(now?.estimate).toMatchObject({ isLate: false });
  expect(now?.estimate?.pickupAt).toBeInstanceOf(Date);
  const later = await look(number, new Date(Date.now() + 30 * 86_400_000));
  expect(later?.estimate).toMatchObject({ isLate: true });
});

describe("nothing is found", () => {
  test.each([
    ["a number that nobody has", "PP0123456784"],
    ["one with a wrong check digit", "PP0123456785"],
    ["what is no number", "PP\0"],
    ["an id", newId("shp")],
  ])("of %s", async (_, text) => {
    expect(await look(text)).toBeNull();
  });

  test("of the sandbox where production is served, and the other way round", async () => {
    const sandbox = await ship();
    expect(await showTracking(sandbox.number, ["production"], new Date())).toBeNull();
    expect(await showTracking(sandbox.number, ["sandbox"], new Date())).toMatchObject({ isSample: true });
    const live = await call(create, {
      key: await makeKey({ environment: "production" }),
      method: "POST",
      body: shipmentBody(),
    });
    const number = live.json.tracking_number;
    expect(await showTracking(number, ["sandbox"], new Date())).toBeNull();
    expect(await showTracking(number, ["production"], new Date())).toMatchObject({ isSample: false });
  });
});
