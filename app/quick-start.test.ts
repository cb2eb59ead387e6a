import { execFile } from "node:child_process";
import { afterAll, expect, test, vi } from "vitest";
import { quickStart } from "#lib/openapi/published-pages.ts";
import { startWorker } from "#lib/webhooks/worker.ts";
import { makeKey, makePartner } from "#scripts/test/api.ts";
import { startReceiver } from "#scripts/test/receiver.ts";
import { serveApi } from "#scripts/test/serve-api.ts";

process.env.WEBHOOK_RETRY_OFFSETS = "1s,60s";

const api = await serveApi();
// The first webhook is refused, as the quick start proposes.
const shop = await startReceiver((_call, response) => response.writeHead(shop.received.length === 1 ? 500 : 204).end());
const worker = startWorker({ graceMs: 200 });
afterAll(() => Promise.all([api.close(), shop.close(), worker.stop()]));

/** Runs a program to its end, without stopping this process, which answers it. */
function run(program: string, args: string[], { input = "", ...variables }: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...variables };
    const child = execFile(program, args, { env }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
    child.stdin?.end(input);
  });
}

test("201, 400, 200: the quick start as it is published, to its end, with a key and nothing else", async () => {
  const said = await run("sh", ["-ec", quickStart()], {
    PICKPACK_URL: api.url,
    PICKPACK_KEY: await makeKey({ partnerId: await makePartner() }),
    RECEIVER_URL: shop.url,
  });
  // What each step promises, in this order.
  const steps = [
    /HTTP\/1\.1 201 Created[\s\S]*"id":"(shp_\w+)"[\s\S]*"status":"created"/,
    /idempotent-replayed: true/,
    /"code":"missing_field"[\s\S]*"field":"vendor_id"/,
    /"secret":"(whsec_[^"]+)"/,
    /"scenario":"delivered"/,
    /"status":"canceled"/,
    /"id":"req_\w+"[\s\S]*"method":"GET"/,
  ];
  let rest = said;
  const found = steps.map((step) => {
    const match = step.exec(rest);
    expect(match, `${step} in ${rest.slice(0, 600)}`).not.toBeNull();
    rest = rest.slice((match?.index ?? 0) + (match?.[0].length ?? 0));
    return match?.[1] ?? "";
  });
  const [, , , secret = ""] = found;

  // Four webhooks, and the refused one once more: the same bytes, so the same id.
  await vi.waitFor(() => expect(shop.received).toHaveLength(5), 15_000);
  const [refused, again] = shop.received;
  expect(again?.body).toBe(refused?.body);
  expect(again?.headers["x-shop-mn"]).toBe(refused?.headers["x-shop-mn"]);
  const seqs = shop.received.map(({ body }) => JSON.parse(body).data.seq);
  expect(seqs).toEqual([1, 1, 2, 3, 4]);

  // The published lines of node:crypto, on what really came.
  const verify = (body: string) =>
    run(process.execPath, ["docs/recipes/verify.mjs", secret, String(again?.headers["x-shop-mn"])], { input: body });
  expect(await verify(again?.body ?? "")).toBe("valid\n");
  expect(await verify(`${again?.body} `)).toBe("invalid\n");
}, 60_000);
