import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { GET as listForBoard, POST } from "#app/api/dashboard/[environment]/couriers/route.ts";
import { PUT as assign } from "#app/api/dashboard/[environment]/shipments/[shipmentId]/courier/route.ts";
import { GET as getShipment } from "#app/api/v1/shipments/[shipmentId]/route.ts";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import { database } from "#db/client.ts";
import { auditLog } from "#db/schema/index.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { PATCH } from "./route.ts";

const path = "/api/dashboard/sandbox/couriers";
const key = await makeKey();
const { headers } = await signInAs("dispatcher");

async function hire(name = "Болд"): Promise<string> {
  const body = { name, phone: "+97699112301" };
  return (await call(POST, { path, method: "POST", headers, body })).json.id;
}

const change = (courierId: string, body: unknown, by = headers, environment = "sandbox") =>
  call(PATCH, {
    path: `/api/dashboard/${environment}/couriers/${courierId}`,
    params: { courierId },
    method: "PATCH",
    headers: by,
    body,
  });

test("200: changes what was sent and audits only that", async () => {
  const id = await hire();
  const { json } = await change(id, { expected_version: 1, phone: "+97688112233", zone: "ХУД" });
  expect(json).toMatchObject({ id, name: "Болд", phone: "+97688112233", zone: "ХУД", active: true, version: 2 });
  const changes = await database().select().from(auditLog).where(eq(auditLog.subjectId, id));
  expect(changes.find(({ action }) => action === "courier.changed")).toMatchObject({
    before: { phone: "+97699112301", zone: null },
    after: { phone: "+97688112233", zone: "ХУД" },
  });
});

test("200 without a new version for what is already so", async () => {
  const id = await hire();
  expect((await change(id, { expected_version: 1, name: "Болд" })).json.version).toBe(1);
});

test("one who stops is no longer offered nor accepted, and stays on the shipments they had", async () => {
  const courier_id = await hire("Явах хүн");
  const ship = async () => (await call(create, { key, method: "POST", body: shipmentBody() })).json.id;
  const give = (shipmentId: string) =>
    call(assign, {
      method: "PUT",
      path: `/api/dashboard/sandbox/shipments/${shipmentId}/courier`,
      params: { shipmentId },
      headers,
      body: { courier_id },
    });
  const [had, later] = [await ship(), await ship()];
  expect((await give(had)).status).toBe(200);
  await change(courier_id, { expected_version: 1, active: false });

  const { json } = await call(listForBoard, { path, headers });
  expect(json.data.map(({ id }: { id: string }) => id)).not.toContain(courier_id);
  const refused = await give(later);
  expect([refused.status, refused.json.error.code]).toEqual([409, "courier_inactive"]);
  const shipment = await call(getShipment, { key, params: { shipmentId: had } });
  expect(shipment.json.courier).toEqual({ name: "Явах хүн", phone: "+97699112301" });
});

test("409 with who changed it, for the slower of two people", async () => {
  const id = await hire();
  const answers = await Promise.all([
    change(id, { expected_version: 1, name: "Нэг" }),
    change(id, { expected_version: 1, name: "Хоёр" }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const slower = answers.find(({ status }) => status === 409);
  expect(slower?.json.error).toMatchObject({
    code: "version_conflict",
    conflict: { version: 2, changed_by: "Ганбатын Тэмүүлэн", status: "active" },
  });
});

test("404 for a courier of the other environment", async () => {
  const { status, json } = await change(await hire(), { expected_version: 1, name: "Б" }, headers, "production");
  expect([status, json.error.code]).toEqual([404, "courier_not_found"]);
});

test("400 for a phone that is none", async () => {
  const { status, json } = await change(await hire(), { expected_version: 1, phone: "утас" });
  expect([status, json.error.field]).toEqual([400, "phone"]);
});

test("403 for a viewer", async () => {
  const { headers: viewer } = await signInAs("viewer");
  expect((await change(await hire(), { expected_version: 1, name: "Б" }, viewer)).status).toBe(403);
});
