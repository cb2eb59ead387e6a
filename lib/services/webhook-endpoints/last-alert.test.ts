import { expect, test } from "vitest";
import { transaction } from "#db/client.ts";
import { asPerson } from "#scripts/test/as-person.ts";
import { addEndpoint, partnerId } from "#scripts/test/deliveries.ts";
import { raiseAlert } from "../alerts/raise-alert.ts";
import { showEndpoint } from "./show-endpoints.ts";

const lastAlert = async (id: string) => (await asPerson((ctx) => showEndpoint(ctx, id))).last_alert;

const raise = (subjectId: string, kind: "dead_letters" | "endpoint_disabled", environment: "sandbox" | "production") =>
  transaction((tx) => raiseAlert(tx, { kind, environment, partnerId, subjectId, facts: { receiver: "shop.mn" } }));

test("a receiver says what its newest alert was, and no other's or other environment's", async () => {
  const id = await addEndpoint("http://127.0.0.1:9/a");
  expect(await lastAlert(id)).toBeNull();
  await raise(id, "dead_letters", "sandbox");
  await raise(id, "endpoint_disabled", "sandbox");
  await raise(await addEndpoint("http://127.0.0.1:9/b"), "dead_letters", "sandbox");
  await raise(id, "dead_letters", "production");
  expect(await lastAlert(id)).toMatchObject({ kind: "endpoint_disabled", state: "open", subject_id: id });
});
