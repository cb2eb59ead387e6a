import { afterAll, expect, test } from "vitest";
import { newId } from "#lib/ids.ts";
import { boardHub } from "#lib/live/board-hub.ts";
import { call } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST } from "./route.ts";

const { id: userId, headers } = await signInAs("viewer");
afterAll(() => boardHub().close());

const say = (shipmentId: string, body: unknown, by: Record<string, string> = headers) =>
  call(POST, {
    method: "POST",
    path: `/api/dashboard/sandbox/shipments/${shipmentId}/presence`,
    params: { shipmentId },
    headers: by,
    body,
  });

test("200, and every board of the environment hears who is there, and no other", async () => {
  const heard: string[] = [];
  const elsewhere: string[] = [];
  const listen = (environment: "sandbox" | "production", into: string[]) =>
    boardHub().subscribe(environment, { send: (frames) => into.push(frames), cut: () => {}, check: () => {} });
  const leave = [listen("sandbox", heard), listen("production", elsewhere)];
  await expect.poll(() => heard.join("")).toContain("event: hello");
  const shipmentId = newId("shp");
  expect((await say(shipmentId, { here: true })).status).toBe(200);
  await expect.poll(() => heard.join("")).toContain(shipmentId);
  const frames = heard.join("");
  expect(frames).toContain("event: presence");
  expect(frames).toContain(userId);
  expect(elsewhere.join("")).not.toContain(shipmentId);
  for (const one of leave) one();
});

test("400 without saying whether, 401 for nobody, 404 for what is no shipment's id", async () => {
  expect((await say(newId("shp"), {})).status).toBe(400);
  expect((await say(newId("shp"), { here: true }, { "sec-fetch-site": "same-origin" })).status).toBe(401);
  expect((await say("x", { here: true })).status).toBe(404);
});
