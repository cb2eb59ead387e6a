import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { auditLog } from "#db/schema/index.ts";
import type { SavedView } from "#lib/contracts/saved-views.ts";
import { call } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { DELETE, PATCH } from "./[viewId]/route.ts";
import { GET, POST } from "./route.ts";

const [dispatcher, other, viewer, admin] = [
  await signInAs("dispatcher"),
  await signInAs("dispatcher"),
  await signInAs("viewer"),
  await signInAs("admin"),
];
type Who = typeof dispatcher;

const path = "/api/dashboard/sandbox/views";
const keep = (body: object, { headers }: Who = dispatcher) =>
  call(POST, { path, method: "POST", headers, body: { query: { view: "late" }, ...body } });
const at = (viewId: string, environment = "sandbox") => ({
  path: `/api/dashboard/${environment}/views/${viewId}`,
  params: { environment, viewId },
});
const change = (viewId: string, body: object, { headers }: Who = dispatcher) =>
  call(PATCH, { ...at(viewId), method: "PATCH", headers, body });
const remove = (viewId: string, { headers }: Who = dispatcher) =>
  call(DELETE, { ...at(viewId), method: "DELETE", headers });
const namesOf = async ({ headers }: Who, environment = "sandbox") => {
  const { json } = await call(GET, { path: `/api/dashboard/${environment}/views`, headers });
  return json.data.map(({ name }: SavedView) => name);
};

test("201: a view is its owner's alone until it is shared, and of one environment, audited", async () => {
  const { status, json } = await keep({ name: "БЗД өглөө", query: { district: "БЗД", group: "courier" } });
  expect(status).toBe(201);
  expect(json).toMatchObject({
    shared: false,
    query: { district: "БЗД", group: "courier" },
    owner: { id: dispatcher.id },
  });
  expect(await namesOf(dispatcher)).toEqual(["БЗД өглөө"]);
  expect(await namesOf(other)).toEqual([]);
  expect((await change(json.id, { shared: true })).status).toBe(200);
  expect(await namesOf(other)).toEqual(["БЗД өглөө"]);
  expect(await namesOf(other, "production")).toEqual([]);
  expect((await remove(json.id)).status).toBe(200);
  expect(await namesOf(dispatcher)).toEqual([]);
  const audited = await database().select().from(auditLog).where(eq(auditLog.subjectId, json.id)).orderBy(auditLog.id);
  expect(audited.map(({ action }) => action)).toEqual([
    "saved_view.created",
    "saved_view.changed",
    "saved_view.deleted",
  ]);
});

test("200: what is left out stays", async () => {
  const { json } = await keep({ name: "Эхний", query: { level: "express", due: "today" } });
  expect((await change(json.id, { name: "Дараагийн" })).json).toEqual({ ...json, name: "Дараагийн" });
  expect((await change(json.id, { query: {} })).json).toEqual({ ...json, name: "Дараагийн", query: {} });
});

test.each([
  ["name", { name: " " }],
  ["name", {}],
  ["query.view", { name: "x", query: { view: "early" } }],
  ["query.due", { name: "x", query: { due: "24/11" } }],
])("400 about %s", async (field, body) => {
  const { status, json } = await keep(body);
  expect([status, json.error.field]).toEqual([400, field]);
});

test("403 when a viewer shares, or somebody changes what another shares; an admin may", async () => {
  expect((await keep({ name: "Миний", shared: true }, viewer)).status).toBe(403);
  const own = (await keep({ name: "Миний" }, viewer)).json;
  expect((await change(own.id, { shared: true }, viewer)).status).toBe(403);
  const shared = (await keep({ name: "Бүгдийн", shared: true })).json;
  expect((await change(shared.id, { name: "Минийх" }, other)).status).toBe(403);
  expect((await remove(shared.id, other)).status).toBe(403);
  expect((await remove(shared.id, admin)).status).toBe(200);
});

test("404 for another's private view, an admin's asking included, and in another environment", async () => {
  const { id } = (await keep({ name: "Нууц" })).json;
  expect((await change(id, { name: "x" }, other)).status).toBe(404);
  expect((await remove(id, admin)).status).toBe(404);
  const elsewhere = await call(DELETE, { ...at(id, "production"), method: "DELETE", headers: dispatcher.headers });
  expect(elsewhere.json.error.code).toBe("saved_view_not_found");
});

test("409 for a second one of a name in other letters; another person may have it", async () => {
  const { id } = (await keep({ name: "Яаралтай" })).json;
  expect((await keep({ name: "яаралтай" })).json.error).toMatchObject({ code: "already_exists", field: "name" });
  const next = (await keep({ name: "Нөгөө" })).json;
  expect((await change(next.id, { name: "ЯАРАЛТАЙ" })).status).toBe(409);
  expect((await change(id, { name: "ЯАРАЛТАЙ" })).status).toBe(200);
  expect((await keep({ name: "Яаралтай" }, other)).status).toBe(201);
});
