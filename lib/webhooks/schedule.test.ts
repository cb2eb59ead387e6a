import { beforeEach, expect, test } from "vitest";
import { pool } from "#db/client.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";

/** Contract §6, in seconds after the first attempt. */
const slots = [60, 300, 900, 3_600, 21_600, 86_400];
const DAY_S = 86_400;

beforeEach(async () => {
  await pool()`update webhook_endpoints set state = 'disabled'`;
});

/** Lets time pass for a delivery: all that is written down of it moves into the past. */
const pass = (id: string, seconds: number) => pool()`
  update webhook_deliveries set due_at = due_at - make_interval(secs => ${seconds}),
    first_attempt_at = first_attempt_at - make_interval(secs => ${seconds}),
    last_attempt_at = last_attempt_at - make_interval(secs => ${seconds})
  where id = ${id}`;

type Row = { status: string; attempts: number; first: number | null; due: number };

/** How things stand; `first` and `due` are seconds from the first attempt until now, and from now until the next one. */
async function stand(id: string): Promise<Row> {
  const [row] = await pool()<Row[]>`
    select status, attempts, extract(epoch from now() - first_attempt_at)::float as first,
      extract(epoch from due_at - now())::float as due
    from webhook_deliveries where id = ${id}`;
  if (!row) throw new Error("The delivery is gone.");
  return row;
}

async function delivery(): Promise<string> {
  const endpoint = await addEndpoint("http://127.0.0.1:9/");
  const { deliveryIds } = await addShipment([endpoint]);
  return deliveryIds[0] ?? "";
}

test("a receiver that always refuses is tried at once and in each slot to the second, seven times, then the delivery is dead", async () => {
  const id = await delivery();
  const offsets: number[] = [];
  for (const [index, slot] of slots.entries()) {
    const claims = await claim();
    expect(claims).toHaveLength(1);
    await finish(claims, { outcome: "http_5xx", statusCode: 500 });
    const { status, attempts, first, due } = await stand(id);
    expect({ status, attempts }).toEqual({ status: "pending", attempts: index + 1 });
    const offset = (first ?? Number.NaN) + due;
    const gap = slot - (slots[index - 1] ?? 0);
    // Never early, and later by its jitter at most.
    expect(offset).toBeGreaterThanOrEqual(slot - 0.01);
    expect(offset).toBeLessThanOrEqual(slot + gap * 0.05 + 0.01);
    offsets.push(offset);

    await pass(id, due - 1);
    expect(await claim()).toEqual([]);
    await pass(id, 1 + 0.01);
  }
  await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
  expect(await stand(id)).toMatchObject({ status: "dead", attempts: 7 });
  expect(offsets).toHaveLength(6);
  expect(await claim()).toEqual([]);
});

test.each([1, 3, 6])(
  "after an outage of ours of two days, a delivery that had %d attempts gets one more",
  async (made) => {
    const id = await delivery();
    for (let attempt = 0; attempt < made; attempt++) {
      await finish(await claim(), { outcome: "timeout" });
      await pass(id, (await stand(id)).due + 0.01);
    }
    await pass(id, 2 * DAY_S);
    const claims = await claim();
    expect(claims.map((one) => one.id)).toEqual([id]);
    await finish(claims, { outcome: "http_5xx", statusCode: 500 });
    expect(await stand(id)).toMatchObject({ status: "dead", attempts: made + 1 });
    expect(await claim()).toEqual([]);
  },
);

test("one that was never tried before the outage has its whole schedule after it", async () => {
  const id = await delivery();
  await pass(id, 2 * DAY_S);
  await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
  const { status, due } = await stand(id);
  expect(status).toBe("pending");
  expect(Math.floor(due)).toBeGreaterThanOrEqual(59);
  expect(Math.floor(due)).toBeLessThanOrEqual(63);
});

test("an outage of the receiver's for a day and a half: everything that waited is delivered by one more attempt", async () => {
  const endpoint = await addEndpoint("http://127.0.0.1:9/");
  const { deliveryIds } = await addShipment([endpoint], { count: 3 });
  await finish(await claim(), { outcome: "connect" });
  for (const id of deliveryIds) await pass(id, 1.5 * DAY_S);
  const seqs: number[] = [];
  for (let claims = await claim(); claims.length > 0; claims = await claim()) {
    for (const { id } of claims) seqs.push(deliveryIds.indexOf(id) + 1);
    await finish(claims, { statusCode: 200 });
  }
  expect(seqs).toEqual([1, 2, 3]);
  expect(await Promise.all(deliveryIds.map(async (id) => (await stand(id)).status))).toEqual(
    Array(3).fill("delivered"),
  );
});
