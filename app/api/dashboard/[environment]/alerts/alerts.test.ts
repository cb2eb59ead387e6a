import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { alerts, auditLog } from "#db/schema/index.ts";
import type { AlertView } from "#lib/contracts/alerts.ts";
import type { AlertKind } from "#lib/domain/alert-kinds.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { raiseAlert } from "#lib/services/alerts/raise-alert.ts";
import { call } from "#scripts/test/api.ts";
import { partnerId } from "#scripts/test/deliveries.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST } from "./[alertId]/acknowledge/route.ts";
import { GET } from "./route.ts";
import { GET as getSummary } from "./summary/route.ts";

const base = "/api/dashboard/sandbox/alerts";
const { headers } = await signInAs("dispatcher");

const raise = (kind: AlertKind, subjectId: string | null, environment: Environment = "sandbox") =>
  raiseAlert(database(), { kind, environment, partnerId, subjectId, facts: { order_id: "SM-1" } });
const list = async (query = "") => {
  const { status, json } = await call(GET, { path: `${base}?${query}`, headers });
  return { status, json, ids: ((json.data ?? []) as AlertView[]).map(({ id }) => id) };
};
const acknowledge = (alertId: string) =>
  call(POST, { method: "POST", path: `${base}/${alertId}/acknowledge`, params: { alertId }, headers });
const summary = async () => (await call(getSummary, { path: `${base}/summary`, headers })).json;

beforeEach(async () => {
  await database().delete(alerts);
});

describe("GET", () => {
  test("200 with the environment's open alerts, newest first, in pages", async () => {
    const first = await raise("worker_silent", null);
    await raise("worker_silent", null, "production");
    const second = await raise("late_cancel", "shp_1");
    expect(await list()).toMatchObject({ status: 200, ids: [second, first] });
    const page = await list("limit=1");
    expect(page.ids).toEqual([second]);
    expect((await list(`limit=1&cursor=${page.json.next_cursor}`)).ids).toEqual([first]);
    expect((await list()).json.data[0]).toMatchObject({
      ...{ kind: "late_cancel", severity: "critical", state: "open", partner: "Shop.mn", count: 1, notices: [] },
    });
  });

  test("400 for a cursor of something else", async () => {
    expect((await list("cursor=ZGx2XzE")).json.error.code).toBe("invalid_cursor");
  });

  test("200 with what the bell says", async () => {
    expect(await summary()).toEqual({ open: 0, critical: 0, newest: [] });
    const first = await raise("worker_silent", null);
    const second = await raise("endpoint_disabled", "whe_1");
    expect(await summary()).toMatchObject({ open: 2, critical: 1, newest: [{ id: second }, { id: first }] });
  });
});

describe("POST acknowledge", () => {
  test("200: the alert waits for its cause to go away, and the first to have seen it stays", async () => {
    const id = await raise("worker_silent", null);
    const audited = await database().$count(auditLog);
    const { status, json } = await acknowledge(id);
    expect([status, json.state, json.acknowledged_by]).toEqual([200, "acknowledged", "Ганбатын Тэмүүлэн"]);
    expect((await acknowledge(id)).json.acknowledged_at).toBe(json.acknowledged_at);
    expect(await database().$count(auditLog)).toBe(audited + 1);
    expect([(await list()).ids, (await list("state=acknowledged")).ids]).toEqual([[], [id]]);
    // It happens on: nobody is told again.
    expect(await raise("worker_silent", null)).toBe(id);
    expect((await summary()).open).toBe(0);
  });

  test("200: what only a person can end is over", async () => {
    const id = await raise("late_cancel", "shp_1");
    expect((await acknowledge(id)).json.state).toBe("resolved");
    expect((await list("state=resolved")).ids).toEqual([id]);
  });

  test("404 for another environment's alert", async () => {
    const { status, json } = await acknowledge(await raise("worker_silent", null, "production"));
    expect([status, json.error.code]).toEqual([404, "alert_not_found"]);
  });
});
