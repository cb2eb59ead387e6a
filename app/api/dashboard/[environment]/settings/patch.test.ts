import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import { database } from "#db/client.ts";
import { auditLog, settings } from "#db/schema/index.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { defaultSettings } from "#lib/domain/settings.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as getForBoard } from "./board/route.ts";
import { GET, PATCH } from "./route.ts";

const { headers: admin } = await signInAs("admin");
const { headers: dispatcher } = await signInAs("dispatcher");
const { headers: viewer } = await signInAs("viewer");

const path = (environment: Environment) => `/api/dashboard/${environment}/settings`;
const read = (environment: Environment = "sandbox", headers = admin) => call(GET, { path: path(environment), headers });
const change = (body: unknown, environment: Environment = "sandbox", headers = admin) =>
  call(PATCH, { path: path(environment), method: "PATCH", headers, body });
const versionNow = async () => (await read()).json.version;

test("200: the defaults, until somebody changes them", async () => {
  expect((await read("production")).json).toEqual({ version: 0, settings: defaultSettings, history: [] });
});

describe("PATCH answers", () => {
  test("200: each change is a version of its own, told as before and after, and audited", async () => {
    const first = await change({ expected_version: 0, attempt_limit: 2 });
    expect(first.json).toMatchObject({ version: 1, settings: { ...defaultSettings, attempt_limit: 2 } });
    const hubs = ["Төв агуулах", "Яармаг"];
    const second = await change({ expected_version: 1, hubs });
    expect(second.json.settings).toEqual({ ...defaultSettings, attempt_limit: 2, hubs });
    const requestId = second.headers.get("x-request-id") ?? "";
    const changes = hubs.map((hub) => ({ path: ["hubs", hub], before: null, after: hub }));
    expect(second.json.history[0]).toMatchObject({ version: 2, request_id: requestId, changes });
    expect(second.json.history[1].changes).toEqual([{ path: ["attempt_limit"], before: "3", after: "2" }]);
    expect(second.json.history[0].changed_by).toBe("Ганбатын Тэмүүлэн");

    const [audited] = await database().select().from(auditLog).where(eq(auditLog.requestId, requestId));
    expect(audited).toMatchObject({
      action: "settings.changed",
      environment: "sandbox",
      before: { "hubs.Төв агуулах": null, "hubs.Яармаг": null },
      after: { "hubs.Төв агуулах": "Төв агуулах", "hubs.Яармаг": "Яармаг" },
    });
  });

  test("200 without a new version for what is already so, also on an old version", async () => {
    const version = await versionNow();
    const { json } = await change({ expected_version: 0, attempt_limit: 2 });
    expect([json.version, json.settings.attempt_limit]).toEqual([version, 2]);
  });

  test("200 in one environment leaves the other as it was", async () => {
    await change({ expected_version: await versionNow(), attempt_limit: 5 });
    expect((await read("production")).json.settings.attempt_limit).toBe(3);
  });

  test("409 with who changed it, for all but one of those who decided on the same version", async () => {
    const version = await versionNow();
    const answers = await Promise.all(
      [4, 6, 7, 8, 9, 10].map((attempt_limit) => change({ expected_version: version, attempt_limit })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.json.error).toMatchObject({
      code: "version_conflict",
      conflict: { version: version + 1, changed_by: "Ганбатын Тэмүүлэн" },
    });
    expect(await versionNow()).toBe(version + 1);
  });

  test("200 for two people who changed different parts, and both hold", async () => {
    const expected_version = await versionNow();
    await change({ expected_version, attempt_limit: 9 });
    const { status, json } = await change({ expected_version, hubs: ["Хоймор"] });
    expect([status, json.settings.attempt_limit, json.settings.hubs]).toEqual([200, 9, ["Хоймор"]]);
    const stale = await change({ expected_version, attempt_limit: 8 });
    expect([stale.status, stale.json.error.conflict.version]).toEqual([409, expected_version + 2]);
  });

  const { standard, express, same_day } = defaultSettings.service_levels;
  const week = defaultSettings.opening_hours;
  const closed = Object.fromEntries(Object.keys(week).map((day) => [day, null]));
  const naadam = { day: "2027-07-11", name: "Наадам" };
  test.each([
    ["attempt_limit", { attempt_limit: 0 }],
    ["attempt_limit", { attempt_limit: 2.5 }],
    ["service_levels.express", { service_levels: { standard, same_day } }],
    [
      "service_levels.express.delivery_minutes",
      { service_levels: { standard, same_day, express: { ...express, pickup_minutes: 200 } } },
    ],
    [
      "service_levels.express.cut_off",
      { service_levels: { standard, same_day, express: { ...express, cut_off: "24:00" } } },
    ],
    ["opening_hours", { opening_hours: closed }],
    ["opening_hours.monday.closes", { opening_hours: { ...week, monday: { opens: "09:00", closes: "09:30" } } }],
    ["holidays", { holidays: [naadam, naadam] }],
    ["holidays.0.day", { holidays: [{ ...naadam, day: "2027-02-30" }] }],
    ["undo_seconds", { undo_seconds: 31 }],
    ["hubs", { hubs: ["Төв", "Төв"] }],
    ["hubs.0", { hubs: [" "] }],
    ["expected_version", { expected_version: undefined, attempt_limit: 2 }],
    ["expected_version", { expected_version: 9_999, attempt_limit: 2 }],
  ])("400 about %s", async (field, patch) => {
    const { status, json } = await change({ expected_version: await versionNow(), ...patch });
    expect([status, json.error.field]).toEqual([400, field]);
  });

  test("403 for a dispatcher, who may read; 403 for a viewer, who may not", async () => {
    expect((await change({ expected_version: 0, attempt_limit: 2 }, "sandbox", dispatcher)).status).toBe(403);
    expect((await read("sandbox", dispatcher)).status).toBe(200);
    expect((await read("sandbox", viewer)).status).toBe(403);
  });

  test("401 without a session", async () => {
    expect((await read("sandbox", {})).status).toBe(401);
  });
});

// Open around the clock, so that minutes are minutes whenever this runs.
const allDay = { opens: "00:00", closes: "23:59" };
const opening_hours = Object.fromEntries(Object.keys(defaultSettings.opening_hours).map((day) => [day, allDay]));

test("a shipment is promised by the settings of its environment, within a second of their change", async () => {
  const key = await makeKey();
  const live = await makeKey({ environment: "production" });
  const promised = async (by: string) => {
    const body = shipmentBody({ service_level: "express" });
    const { json } = await call(create, { key: by, method: "POST", body });
    return (Date.parse(json.estimated_pickup_at) - Date.parse(json.created_at)) / 60_000;
  };
  const { express, ...others } = defaultSettings.service_levels;
  const terms = { ...express, pickup_minutes: 17 };
  await promised(key);
  await change({
    expected_version: await versionNow(),
    opening_hours,
    service_levels: { ...others, express: terms },
  });
  await pause(1_050);
  expect(Math.abs((await promised(key)) - 17)).toBeLessThan(1.1);
  // Of production nothing was changed: an hour, or whatever is left of the night.
  expect(await promised(live)).toBeGreaterThan(59);
});

test("the board has what it needs, also for a viewer", async () => {
  await change({ expected_version: await versionNow(), attempt_limit: 4, hubs: ["Зайсан"] });
  await pause(1_050);
  const { json } = await call(getForBoard, { path: `${path("sandbox")}/board`, headers: viewer });
  expect(json).toEqual({
    warn_minutes: { standard: 120, express: 30, same_day: 60 },
    attempt_limit: 4,
    undo_seconds: 5,
    hubs: ["Зайсан"],
    holidays: [],
    opening_hours,
  });
});

test("the database refuses to rewrite what was in force", async () => {
  await change({ expected_version: await versionNow(), attempt_limit: 6 });
  const rewritten = database().update(settings).set({ actorName: "nobody" }).where(sql`true`);
  await expect(rewritten).rejects.toMatchObject({ cause: { message: "settings is append-only" } });
});
