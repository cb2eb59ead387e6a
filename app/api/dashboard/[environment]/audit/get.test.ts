import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { insertAudit } from "#db/queries/audit-log.ts";
import { auditLog } from "#db/schema/index.ts";
import type { AuditEntry } from "#lib/contracts/audit.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { newId } from "#lib/ids.ts";
import { call } from "#scripts/test/api.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { type SignedIn, signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as download } from "./export/route.ts";
import { GET } from "./route.ts";

let admin: SignedIn;
const userId = newId("usr");
const shipment = { id: "", trackingNumber: "" };
const requestId = newId("req");
const rows: Record<string, string> = {};

type Row = {
  at: string;
  environment?: Environment;
  action?: string;
  subjectId?: string;
  actorName?: string;
  after?: Record<string, unknown>;
};

async function write(name: string, { at, environment, action = "user.role_changed", ...row }: Row): Promise<void> {
  const createdAt = new Date(at);
  rows[name] = newId("aud", createdAt);
  await insertAudit(database(), {
    id: rows[name],
    environment: environment ?? null,
    partnerId: null,
    actorType: environment ? "key" : "user",
    actorId: environment ? "key_of_a_shop" : userId,
    actorName: row.actorName ?? "Өнө",
    action,
    subjectId: row.subjectId ?? userId,
    before: { role: "viewer" },
    after: row.after ?? { role: "admin" },
    requestId,
    createdAt,
  });
}

beforeAll(async () => {
  admin = await signInAs("admin");
  const added = await addShipment([await addEndpoint("http://127.0.0.1:9/")]);
  const [found] = await database().execute<{ tracking_number: string }>(
    sql`select tracking_number from shipments where id = ${added.shipmentId}`,
  );
  Object.assign(shipment, { id: added.shipmentId, trackingNumber: found?.tracking_number });
  await write("person", { at: "2026-11-20T15:59:59.999Z" });
  await write("sandbox", { at: "2026-11-20T16:00:00.000Z", environment: "sandbox", subjectId: shipment.id });
  await write("production", { at: "2026-11-20T20:00:00.000Z", environment: "production", action: "secret_key.rolled" });
  await write("newest", {
    at: "2026-11-22T15:59:59.999Z",
    action: "user.disabled",
    actorName: "=HYPERLINK(1)",
    after: { note: 'Ө, "Ү"' },
  });
});

const list = (query: string, environment = "sandbox") =>
  call(GET, { path: `/api/dashboard/${environment}/audit?${query}`, headers: admin.headers });

const named = async (query: string, environment?: string) => {
  const { json } = await list(query, environment);
  return (json.data as AuditEntry[]).map(({ id }) => Object.keys(rows).find((name) => rows[name] === id) ?? id);
};

describe("200", () => {
  test("an environment's rows and those of none, newest first, never the other environment's", async () => {
    expect(await named("")).toEqual(["newest", "sandbox", "person"]);
    expect(await named("", "production")).toEqual(["newest", "production", "person"]);
    const { json } = await list("limit=1");
    expect(json.data).toEqual([
      {
        ...{ id: rows.newest, at: "2026-11-22T15:59:59.999Z", environment: null, action: "user.disabled" },
        actor: { type: "user", id: userId, name: "=HYPERLINK(1)" },
        ...{ subject_id: userId, before: { role: "viewer" }, after: { note: 'Ө, "Ү"' }, request_id: requestId },
      },
    ]);
  });

  test.each([
    ["action=user.disabled", ["newest"]],
    [`actor=${userId}`, ["newest", "person"]],
    ["actor=key_of_a_shop", ["sandbox"]],
    [`q=${userId}`, ["newest", "person"]],
    [`q=${requestId}`, ["newest", "sandbox", "person"]],
    ["q=nothing", []],
    // Days of Ulaanbaatar, which begin at 16:00 UTC of the day before.
    ["from=2026-11-21", ["newest", "sandbox"]],
    ["to=2026-11-20", ["person"]],
    ["from=2026-11-21&to=2026-11-21", ["sandbox"]],
    ["from=2026-11-22&to=2026-11-22", ["newest"]],
  ])("%s", async (query, expected) => {
    expect(await named(query)).toEqual(expected);
  });

  test("by the number of a parcel", async () => {
    expect(await named(`q=${shipment.trackingNumber}`)).toEqual(["sandbox"]);
  });

  test("page by page, without a gap or a repetition, inside a stretch of time too", async () => {
    const seen: string[] = [];
    for (let cursor = ""; ; ) {
      const { json } = await list(`limit=1&to=2026-11-22${cursor}`);
      seen.push(...json.data.map(({ id }: AuditEntry) => id));
      if (!json.has_more) break;
      cursor = `&cursor=${json.next_cursor}`;
    }
    expect(seen).toEqual([rows.newest, rows.sandbox, rows.person]);
  });
});

test.each(["cursor=nonsense", "action=unknown", "from=2026-13-01", "to=yesterday"])("400 for %s", async (query) => {
  expect((await list(query)).status).toBe(400);
});

test("403 for a dispatcher, who may not export either", async () => {
  const { headers } = await signInAs("dispatcher");
  const path = "/api/dashboard/sandbox/audit";
  expect((await call(GET, { path, headers })).status).toBe(403);
  expect((await call(download, { path: `${path}/export`, headers })).status).toBe(403);
});

describe("the export", () => {
  const save = async (query: string) => {
    const request = new Request(`http://localhost/api/dashboard/sandbox/audit/export?${query}`, admin);
    const answer = await download(request, { params: Promise.resolve({}) });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  test("is what the filter shows, as UTF-8 with its mark, on Ulaanbaatar's clock, and computes nothing", async () => {
    const { answer, bytes } = await save("action=user.disabled&locale=en");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="pickpack-audit-sandbox.csv"');
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(bytes.subarray(3).toString()).toBe(
      [
        "Time (Ulaanbaatar),Environment,Who,Who (ID),Action,Action code,Subject,Before,After,Request",
        [
          "2026-11-22 23:59:59,,'=HYPERLINK(1)",
          ...[userId, "Person disabled", "user.disabled", userId],
          ...['"{""role"":""viewer""}"', '"{""note"":""Ө, \\""Ү\\""""}"', requestId],
        ].join(","),
        "",
      ].join("\r\n"),
    );
  });

  test("goes on past the first thousand rows, in Mongolian unless asked", async () => {
    const at = Date.parse("2026-10-01T00:00:00Z");
    const many = Array.from({ length: 1_203 }, (_, index) => {
      const createdAt = new Date(at + index);
      const row = { id: newId("aud", createdAt), createdAt, subjectId: "many", action: "user.enabled", requestId };
      return { ...row, actorType: "system" as const, actorName: "a test", environment: "sandbox" as const };
    });
    await database().insert(auditLog).values(many);
    const lines = (await save("q=many")).bytes.toString().split("\r\n");
    expect(lines[0]).toContain("Цаг (Улаанбаатар)");
    expect(new Set(lines.slice(1, -1)).size).toBeGreaterThan(1);
    expect(lines.slice(1, -1)).toHaveLength(1_203);
  });
});

test.each([
  ["update", sql`update audit_log set actor_name = 'nobody' where id = ${"x"}`],
  ["delete", sql`delete from audit_log where id = ${"x"}`],
  ["truncate", sql`truncate audit_log`],
])("the database refuses to %s what was written down", async (_what, statement) => {
  const before = await database().$count(auditLog);
  await expect(database().execute(statement)).rejects.toMatchObject({
    cause: { message: "audit_log is append-only" },
  });
  expect(await database().$count(auditLog)).toBe(before);
});

test("a page of a long log is read from its indexes' ends", async () => {
  const plan = await database().execute<{ "QUERY PLAN": string }>(
    sql`explain select * from audit_log where environment = 'sandbox' and id < 'aud_z' order by id desc limit 50`,
  );
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toMatch(/Index Scan Backward using audit_log_newest/);
});
