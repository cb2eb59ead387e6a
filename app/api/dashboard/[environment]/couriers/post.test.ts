import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { auditLog } from "#db/schema/index.ts";
import { call } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as getAll } from "./all/route.ts";
import { POST } from "./route.ts";

const path = "/api/dashboard/sandbox/couriers";
const { headers } = await signInAs("dispatcher");
const { headers: viewer } = await signInAs("viewer");

const hire = (body: unknown, by = headers) => call(POST, { path, method: "POST", headers: by, body });

test("201: somebody who can be given shipments, audited", async () => {
  const { status, json } = await hire({ name: "Өлзий", phone: "+97699112301", zone: "Баянзүрх" });
  expect(status).toBe(201);
  expect(json).toMatchObject({ name: "Өлзий", phone: "+97699112301", zone: "Баянзүрх", active: true, version: 1 });
  const [audited] = await database().select().from(auditLog).where(eq(auditLog.subjectId, json.id));
  expect(audited).toMatchObject({ action: "courier.created", after: { name: "Өлзий", zone: "Баянзүрх" } });
});

test.each([
  ["phone", { name: "Болд", phone: "99112233" }],
  ["phone", { name: "Болд" }],
  ["name", { name: "  ", phone: "+97699112301" }],
])("400 about %s", async (field, body) => {
  const { status, json } = await hire(body);
  expect([status, json.error.field]).toEqual([400, field]);
});

test("403 for a viewer", async () => {
  expect((await hire({ name: "Болд", phone: "+97699112301" }, viewer)).status).toBe(403);
  expect((await call(getAll, { path: `${path}/all`, headers: viewer })).status).toBe(403);
});

test("all of them, by the Mongolian alphabet, in one environment", async () => {
  for (const name of ["Ямаа", "Үүрийн", "Оюун"]) await hire({ name, phone: "+97699112301" });
  const { json } = await call(getAll, { path: `${path}/all`, headers });
  expect(json.data.map(({ name }: { name: string }) => name)).toEqual(["Оюун", "Өлзий", "Үүрийн", "Ямаа"]);
  expect((await call(getAll, { path: "/api/dashboard/production/couriers/all", headers })).json.data).toEqual([]);
});
