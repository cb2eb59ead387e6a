import { createHash, createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { receiveWebhooks } from "./receive-webhooks.ts";

const signingSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
let warnings: string[] = [];
let receiver: Awaited<ReturnType<typeof receiveWebhooks>>;

beforeEach(async () => {
  warnings = [];
  receiver = await receiveWebhooks({ port: 0, signingSecret, warn: (message) => warnings.push(message) });
});
afterEach(() => receiver.stop());

/** An event id the simulator answers at once, or fails so many times first. */
function eventId(from: number, to: number): string {
  for (let number = 0; ; number++) {
    const id = `evt_${number}`;
    const [first = 0] = createHash("sha256").update(id).digest();
    if (first >= from && first < to) return id;
  }
}

async function send(body: string, secret = signingSecret): Promise<Response> {
  return fetch(`http://127.0.0.1:${receiver.port}/webhooks`, {
    method: "POST",
    body,
    headers: { "X-Shop-MN": createHmac("sha256", secret).update(body).digest("hex") },
  });
}

const envelope = (id: string) => JSON.stringify({ id, type: "shipment.delivered", data: { note: "Өглөө" } });

test("200 for a webhook whose signature verifies", async () => {
  expect((await send(envelope(eventId(100, 256)))).status).toBe(200);
  expect(warnings).toEqual([]);
});

test("401, and a word in the log, for another secret's signature", async () => {
  const answer = await send(envelope(eventId(100, 256)), "whsec_another");
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: { code: "invalid_signature" } });
  expect(warnings).toHaveLength(1);
});

test.each([
  ["once", 3, 10, [500, 200, 200]],
  ["three times", 0, 3, [500, 500, 500, 200]],
])("500 %s for an event that is to fail, in an envelope of Shop.mn's", async (_what, from, to, expected) => {
  const body = envelope(eventId(from, to));
  const statuses: number[] = [];
  for (const _ of expected) {
    const answer = await send(body);
    statuses.push(answer.status);
    if (answer.status === 500) expect((await answer.json()).error.request_id).toMatch(/^req_shop_/);
  }
  expect(statuses).toEqual(expected);
});
