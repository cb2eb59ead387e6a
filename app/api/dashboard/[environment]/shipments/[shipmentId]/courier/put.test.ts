import { expect, test } from "vitest";
import { GET as listCouriers } from "#app/api/dashboard/[environment]/couriers/route.ts";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { hireCourier } from "#scripts/test/hire-courier.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { withoutUndo } from "#scripts/test/without-undo.ts";
import { POST as transition } from "../transitions/route.ts";
import { PUT } from "./route.ts";

await withoutUndo();

const key = await makeKey();
const { headers } = await signInAs("dispatcher");

const hire = (name: string, terms: { environment?: Environment; active?: boolean } = {}) =>
  hireCourier({ name, ...terms });

const ship = async () => (await registerShipment(key)).id;

const assign = (shipmentId: string, body: unknown, by: Record<string, string> = headers) =>
  call(PUT, {
    method: "PUT",
    path: `/api/dashboard/sandbox/shipments/${shipmentId}/courier`,
    params: { shipmentId },
    headers: by,
    body,
  });

test("200: gives it to a courier, and takes it from them", async () => {
  const courier_id = await hire("Батболдын Энхжин");
  const id = await ship();
  const given = await assign(id, { courier_id, expected_version: 1 });
  expect(given.json).toMatchObject({ version: 2, courier: { id: courier_id, name: "Батболдын Энхжин" } });
  const taken = await assign(id, { courier_id: null, expected_version: 2 });
  expect(taken.json).toMatchObject({ version: 3, courier: null });
});

test("200: the pickup has a courier of its own, until it is over", async () => {
  const fetching = await hire("Авдаг");
  const id = await ship();
  const { json } = await assign(id, { courier_id: fetching, leg: "pickup" });
  expect(json).toMatchObject({ courier: null, pickup_courier: { id: fetching, name: "Авдаг" } });
  await call(transition, {
    method: "POST",
    path: `/api/dashboard/sandbox/shipments/${id}/transitions`,
    params: { shipmentId: id },
    headers,
    body: { to: "picked_up" },
  });
  expect((await assign(id, { courier_id: null, leg: "pickup" })).status).toBe(409);
});

test("each courier's load and today's cash stand beside the name", async () => {
  const [courier_id, fetching] = [await hire("Ачаатай"), await hire("Авагч")];
  const move = (id: string, body: unknown) =>
    call(transition, {
      method: "POST",
      path: `/api/dashboard/sandbox/shipments/${id}/transitions`,
      params: { shipmentId: id },
      headers,
      body,
    });
  const carried = async (method?: string) => {
    const cash_on_delivery = method ? { amount: 40_000, currency: "MNT" } : undefined;
    const { json } = await call(create, { key, method: "POST", body: shipmentBody({ cash_on_delivery }) });
    await assign(json.id, { courier_id });
    if (!method) return json.id;
    await move(json.id, { to: "picked_up" });
    await move(json.id, { to: "delivered", cash_collected: { amount: 40_000, currency: "MNT", method } });
    return json.id;
  };
  await carried("cash");
  await carried("cash");
  await carried("transfer");
  await assign(await carried(), { courier_id: fetching, leg: "pickup" });
  await move(await carried(), { to: "picked_up" });
  const { json } = await call(listCouriers, { path: "/api/dashboard/sandbox/couriers", headers });
  const view = (id: string) => json.data.find((one: { id: string }) => one.id === id);
  expect(view(courier_id)).toMatchObject({ load: { created: 0, picked_up: 1 }, cash_in_hand: 80_000 });
  expect(view(fetching)).toMatchObject({ load: { created: 1 }, cash_in_hand: 0 });
});

test("409 on an old version", async () => {
  const id = await ship();
  await assign(id, { courier_id: await hire("Болд") });
  const { status, json } = await assign(id, { courier_id: await hire("Сүх"), expected_version: 1 });
  expect([status, json.error.conflict.version]).toEqual([409, 2]);
});

test("404 for a courier of the other environment", async () => {
  const { json } = await assign(await ship(), { courier_id: await hire("Ганд", { environment: "production" }) });
  expect(json.error.code).toBe("courier_not_found");
});

test("400 without saying who", async () => {
  const { status, json } = await assign(await ship(), {});
  expect([status, json.error.field]).toEqual([400, "courier_id"]);
});

test("403 for a viewer", async () => {
  const { headers: viewer } = await signInAs("viewer");
  expect((await assign(await ship(), { courier_id: null }, viewer)).status).toBe(403);
});

test("the couriers to choose from are those who work in this environment, by the Mongolian alphabet", async () => {
  await hire("Өлзий");
  await hire("Пүрэв");
  await hire("Оюун");
  await hire("Явсан", { active: false });
  const { json } = await call(listCouriers, { path: "/api/dashboard/sandbox/couriers", headers });
  const names: string[] = json.data.map(({ name }: { name: string }) => name);
  expect(names.filter((name) => ["Өлзий", "Пүрэв", "Оюун", "Явсан", "Ганд"].includes(name))).toEqual([
    "Оюун",
    "Өлзий",
    "Пүрэв",
  ]);
});
