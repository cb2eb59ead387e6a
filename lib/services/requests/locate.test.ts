import { beforeAll, expect, test } from "vitest";
import { newId } from "#lib/ids.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { locate } from "./locate.ts";

const nobody = { type: "system" as const, id: null, name: "test" };
const deliveries: Record<string, string> = {};

beforeAll(async () => {
  for (const environment of ["production", "sandbox"] as const) {
    const endpoint = await addEndpoint("http://127.0.0.1:9/", { environment });
    const { deliveryIds } = await addShipment([endpoint], { environment });
    deliveries[environment] = deliveryIds[0] ?? "";
  }
});

test.each(["production", "sandbox"])("a number of %s leads there", async (environment) => {
  const id = deliveries[environment] ?? "";
  expect(await locate(nobody, id)).toBe(`/${environment}/webhooks/${id}`);
});

test("nothing for a number that is nowhere", async () => {
  expect(await locate(nobody, newId("req"))).toBeNull();
});
