import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { transaction } from "#db/client.ts";
import { type PartnerScope, partnerScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { ensureWebhookEndpoint } from "#lib/services/webhook-endpoints/ensure-webhook-endpoint.ts";
import { listWebhookEndpoints } from "#lib/services/webhook-endpoints/list-webhook-endpoints.ts";
import { freePort } from "./free-port.ts";
import { shopMnId } from "./test/api.ts";

function inSandbox<T>(work: (ctx: Ctx<PartnerScope>) => Promise<T>): Promise<T> {
  const actor = { type: "system", id: null, name: "a test" } as const;
  const scope = partnerScope("sandbox", shopMnId);
  return transaction((tx) => work({ tx, scope, actor, requestId: newId("req"), now: new Date() }));
}

function start(args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "receiver.ts"), ...args]);
  return { child, stdout: text(child.stdout), stderr: text(child.stderr), listening: once(child.stdout, "data") };
}

test("registers itself, prints and checks what arrives, and goes away", async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const { child, stdout, listening } = start(["--port", String(port), "--fail", "1"]);
  await listening;
  const { id, signingSecret } = await inSandbox((ctx) => ensureWebhookEndpoint(ctx, url));
  const body = '{"type":"shipment.picked_up","data":{"shipment_id":"shp_1","status":"picked_up","note":"өө"}}';
  const signature = createHmac("sha256", signingSecret).update(body).digest("hex");
  const post = async (headers: Record<string, string>) => (await fetch(url, { method: "POST", body, headers })).status;
  expect(await post({ "X-Shop-MN": signature, "X-PickPack-Attempt-Id": "att_1" })).toBe(500);
  expect(await post({ "X-Shop-MN": signature })).toBe(200);
  expect(await post({ "X-Shop-MN": signature.replace(/^./, "x") })).toBe(200);

  child.kill("SIGINT");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  const lines = (await stdout).split("\n");
  expect(lines[0]).toContain(`Listening on ${url} for Shop.mn's sandbox webhooks (${id})`);
  expect(lines[1]).toMatch(/shipment\.picked_up +picked_up +shp_1 +att_1 +answered 500 +signature verified$/);
  expect(lines[2]).toMatch(/answered 200 +signature verified$/);
  expect(lines[3]).toMatch(/answered 200 +SIGNATURE DOES NOT VERIFY$/);
  expect(lines).toContain(`Removed ${id}.`);
  expect(await inSandbox(listWebhookEndpoints)).toEqual([]);
});

test("takes up the registration of a run that was killed, and the next port when its own is taken", async () => {
  const port = await freePort();
  const killed = start(["--port", String(port)]);
  await killed.listening;
  killed.child.kill("SIGKILL");
  await once(killed.child, "exit");
  const left = await inSandbox(listWebhookEndpoints);

  const first = start(["--port", String(port)]);
  await first.listening;
  expect(await inSandbox(listWebhookEndpoints)).toEqual(left);
  const second = start(["--port", String(port)]);
  await second.listening;
  expect(await inSandbox(listWebhookEndpoints)).toHaveLength(2);
  for (const { child } of [first, second]) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  expect(await inSandbox(listWebhookEndpoints)).toEqual([]);
});

test("refuses an option that is none with exit code 2 and a sentence", async () => {
  const { child, stderr } = start(["--fail", "often"]);
  const [code] = await once(child, "exit");
  expect([code, await stderr]).toEqual([2, "--fail must be a whole number from 0 to 1000000.\n"]);
});
