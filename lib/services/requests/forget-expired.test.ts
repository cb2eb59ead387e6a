import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { apiRequests, idempotencyKeys, inboundEvents, rateWindows } from "#db/schema/index.ts";
import { newId } from "#lib/ids.ts";
import { shopMnId } from "#scripts/test/api.ts";
import { forgetExpiredRequests } from "./forget-expired.ts";

const now = new Date();
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const request = (at: Date) => ({
  id: newId("req", at),
  source: "api" as const,
  method: "GET",
  path: "/",
  status: 200,
  durationMs: 1,
  phases: {},
  createdAt: at,
});

const answer = (key: string, createdAt: Date) => ({
  environment: "sandbox" as const,
  partnerId: shopMnId,
  method: "POST",
  path: "/shipments",
  key,
  bodyHash: "x",
  requestId: "req_x",
  status: 201,
  response: "{}",
  createdAt,
});

const webhook = (eventId: string, receivedAt: Date) => ({
  id: newId("inb", receivedAt),
  environment: "sandbox" as const,
  partnerId: shopMnId,
  eventId,
  type: "test",
  outcome: "ignored" as const,
  body: "{}",
  requestId: "req_x",
  receivedAt,
});

test("what has expired goes, what may still be asked for stays", async () => {
  const many = Array.from({ length: 1_500 }, () => request(ago(24 * 31)));
  await database()
    .insert(apiRequests)
    .values([...many, request(ago(24 * 29))]);
  await database()
    .insert(idempotencyKeys)
    .values([answer("old", ago(25)), answer("held", ago(23))]);
  const minutes = [ago(1), now].map((minute) => ({ bucket: "key_x", minute, count: 1 }));
  await database().insert(rateWindows).values(minutes);

  await database()
    .insert(inboundEvents)
    .values([webhook("old", ago(24 * 91)), webhook("held", ago(24 * 89))]);

  expect(await forgetExpiredRequests(now)).toBe(1_503);
  expect(await database().$count(apiRequests)).toBe(1);
  expect((await database().select().from(idempotencyKeys)).map(({ key }) => key)).toEqual(["held"]);
  expect((await database().select().from(inboundEvents)).map(({ eventId }) => eventId)).toEqual(["held"]);
  expect(await database().$count(rateWindows)).toBe(1);
});
