import { afterAll, expect, test, vi } from "vitest";
import { PATCH as changeSettings } from "#app/api/dashboard/[environment]/settings/route.ts";
import { GET as detail } from "#app/api/dashboard/[environment]/shipments/[shipmentId]/route.ts";
import { POST as transition } from "#app/api/dashboard/[environment]/shipments/[shipmentId]/transitions/route.ts";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import { database } from "#db/client.ts";
import { msUntilDue } from "#db/queries/scheduled-moves.ts";
import { environments } from "#lib/domain/environment.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { startWorker } from "../worker.ts";

// Looks only once a minute by itself: what happens sooner was woken.
const workers = [startWorker({ pollMs: 60_000 }), startWorker({ pollMs: 60_000 })];
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
});

test("a move made on the board happens when its seconds have passed, and is told to two workers once", async () => {
  const key = await makeKey();
  const { headers } = await signInAs("admin");
  const body = { expected_version: 0, undo_seconds: 1 };
  await call(changeSettings, { method: "PATCH", path: "/api/dashboard/sandbox/settings", headers, body });
  const { json: shipment } = await call(create, { key, method: "POST", body: shipmentBody() });
  const at = {
    path: `/api/dashboard/sandbox/shipments/${shipment.id}/x`,
    params: { shipmentId: shipment.id },
    headers,
  };
  expect(await msUntilDue(database(), environments)).toBeNull();
  const pressed = await call(transition, { ...at, method: "POST", body: { to: "picked_up" } });
  expect(pressed.json).toMatchObject({ status: "created", pending: { to: "picked_up" } });
  expect(await msUntilDue(database(), environments)).toBeGreaterThan(0);
  expect(Math.abs(pressed.json.pending.left_ms - 1_000)).toBeLessThan(500);

  const read = async () => (await call(detail, at)).json;
  await vi.waitFor(async () => expect((await read()).row.status).toBe("picked_up"), { timeout: 15_000 });
  const { events, row } = await read();
  expect([events.length, row.version]).toEqual([2, 2]);
  expect(await msUntilDue(database(), environments)).toBeNull();
});
