import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { GET } from "#app/api/v1/shipments/route.ts";
import { call } from "#scripts/test/api.ts";
import { parse } from "./pickpack/parse.ts";

type Row = Record<string, unknown> & { id: string };

/** Does what the command does between reading its arguments and printing, without a process for each. */
async function work(args: string[]) {
  const parsed = parse(args);
  if ("help" in parsed) throw new Error("It helped instead.");
  return parsed.work();
}

async function run(args: string[], input = "", environment: Record<string, string> = {}) {
  const command = [join(import.meta.dirname, "pickpack.ts"), ...args];
  const child = spawn(process.execPath, command, { env: { ...process.env, ...environment } });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

/** Runs with --json; what was printed has to be one object and nothing else. */
async function runJson(args: string[], input?: string): Promise<Row> {
  const { code, stdout, stderr } = await run([...args, "--json"], input);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

const newKey = ["keys", "create", "--environment", "sandbox", "--direction", "inbound"];
const importKey = ["keys", "import", "--environment", "sandbox", "--direction", "inbound"];
const listKeys = ["keys", "list"];
const newWebhook = ["webhooks", "create", "--environment", "sandbox", "--url", "https://shop.example/hooks"];
const nowhere = "postgres://a:b@127.0.0.1:1/none";

const statusWith = async (key: unknown) => (await call(GET, { key: String(key) })).status;

describe("keys", () => {
  test("a created key opens the API until it is rolled away and its successor revoked", async () => {
    const terms = { name: "Лавлах", scopes: ["shipments:read"], limit_per_minute: 50 };
    const key = await runJson([...newKey, "--name", "Лавлах", "--scopes", "shipments:read", "--limit", "50"]);
    expect(key).toMatchObject({ ...terms, partner: "shop_mn" });
    expect(await statusWith(key.secret)).toBe(200);

    const { json: successor } = await work(["keys", "roll", key.id, "--overlap", "now"]);
    expect(successor).toMatchObject({ ...terms, rolled_from_id: key.id });
    expect([await statusWith(key.secret), await statusWith(successor.secret)]).toEqual([401, 200]);

    await work(["keys", "revoke", String(successor.id)]);
    expect(await statusWith(successor.secret)).toBe(401);
  });

  test("a key works until the end of its overlap, a day when nothing is said", async () => {
    const { json: key } = await work(newKey);
    const { json: successor } = await work(["keys", "roll", String(key.id)]);
    const { expires_at } = successor.predecessor as { expires_at: Date };
    expect(expires_at.getTime() - Date.now()).toBeGreaterThan(86_300_000);
    expect(await statusWith(key.secret)).toBe(200);
  });

  test("an imported key is read from standard input, its line break left out", async () => {
    const key = await runJson(importKey, "sk_test_issued-by.shop~mn\n");
    expect(key).toMatchObject({ masked: "sk_test_…p~mn" });
    expect(await statusWith("sk_test_issued-by.shop~mn")).toBe(200);
  });

  test("a device's scope is given only when asked for", async () => {
    expect((await work(newKey)).json.scopes).not.toContain("operations:write");
    expect((await work([...newKey, "--scopes", "operations:write"])).json.scopes).toEqual(["operations:write"]);
  });

  test("the list shows no secret", async () => {
    const { json: made } = await work([...newKey, "--name", "in the list"]);
    const { json, lines } = await work([...listKeys, "--environment", "sandbox"]);
    expect(json.data).toContainEqual(expect.objectContaining({ id: made.id, partner: "shop_mn" }));
    expect(lines.join("\n")).toContain("in the list");
    expect(JSON.stringify([json, lines])).not.toContain(String(made.secret).slice(8));
  });
});

test("a person gets a password that is shown once, or the one that is given", async () => {
  const { json, lines } = await work(["users", "create", "--email", "saraa@pickpack.mn", "--role", "viewer"]);
  expect(json).toMatchObject({ role: "viewer", name: "saraa", password: expect.stringMatching(/^\w{15,}$/) });
  expect(lines.join("\n")).toContain(json.password);
  const given = ["users", "create", "--email", "bat@pickpack.mn", "--role", "admin", "--password", "-"];
  expect(await runJson(given, "0123456789\n")).not.toHaveProperty("password");
});

test("partners, couriers and receivers are made and listed", async () => {
  const { json: partner } = await work(["partners", "create", "--slug", "emart", "--name", "И-март"]);
  const { json: found } = await work(["partners", "list"]);
  expect((found.data as { slug: string }[]).map((one) => one.slug)).toEqual(["emart", "shop_mn"]);

  const newCourier = ["couriers", "create", "--environment", "sandbox", "--name", "Болд", "--phone", "+97699112233"];
  const { json: courier } = await work(newCourier);
  expect((await work(["couriers", "list"])).json.data).toEqual([courier]);
  expect((await work(["couriers", "list", "--environment", "production"])).json.data).toEqual([]);

  const terms = ["--partner", "emart", "--events", "shipment.delivered", "--rate", "60"];
  const { json: made } = await work([...newWebhook, ...terms]);
  expect(made).toMatchObject({ partner_id: partner.id, events: ["shipment.delivered"], rate_per_minute: 60 });
  expect(made.signing_secret).toMatch(/^whsec_/);
  const { json } = await work(["webhooks", "list", "--partner", "emart"]);
  expect(json.data).toEqual([expect.objectContaining({ id: made.id, url: "https://shop.example/hooks" })]);
  expect(JSON.stringify(json)).not.toContain(made.signing_secret);
});

test("a signing secret from standard input is not shown again", async () => {
  expect(await runJson([...newWebhook, "--secret", "-"], "whsec_c2VjcmV0c2VjcmV0\n")).not.toHaveProperty(
    "signing_secret",
  );
});

describe("exit code and one sentence for", () => {
  const missing = join(import.meta.dirname, "..", ".test", "none");
  test.each<[string, number, string[], RegExp, string?, Record<string, string>?]>([
    ["what was mistyped", 2, ["keys", "make"], /^keys cannot make: use one of /],
    ["an id nothing has", 2, ["keys", "revoke", "key_01KAKZ0000SHPMN0000000000A"], /^There is no key key_01K/],
    ["nothing on standard input", 2, importKey, /read from standard input, which was empty\.$/],
    ["a key of the other environment", 2, importKey, /^This is a key of production; /, "sk_live_12345678"],
    ["a database that is not there", 1, listKeys, /^The database cannot be reached\.$/, "", { DATABASE_URL: nowhere }],
    ["no PickPack", 1, listKeys, /^There is no PickPack in /, "", { DATABASE_URL: "", PICKPACK_DATA_DIR: missing }],
  ])("%s: %i", async (_what, code, args, message, input, environment) => {
    const answer = await run(args, input, environment);
    expect(answer).toEqual({ code, stdout: "", stderr: expect.stringMatching(/^[^\n]+\n$/) });
    expect(answer.stderr.trimEnd()).toMatch(message);
  });

  test.each([
    ["a partner there is not", [...newKey, "--partner", "nobody"], "partner_not_found"],
    ["a partner there is already", ["partners", "create", "--slug", "shop_mn", "--name", "x"], "already_exists"],
    [
      "a short password",
      ["users", "create", "--email", "c@p.mn", "--role", "admin", "--password", "x"],
      "invalid_field",
    ],
    ["a receiver's URL that is none", [...newWebhook.slice(0, 5), "shop"], "invalid_field"],
  ])("refuses %s", async (_what, args, code) => {
    await expect(work(args)).rejects.toMatchObject({ code });
  });
});
