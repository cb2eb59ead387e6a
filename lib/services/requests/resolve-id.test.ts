import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { shipments, webhookDeliveries } from "#db/schema/index.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { resolveId } from "./resolve-id.ts";

let endpoint: string;
let shipmentId: string;
let deliveryId: string;
let eventId: string;
let trackingNumber: string;

beforeAll(async () => {
  endpoint = await addEndpoint("http://127.0.0.1:9/");
  const added = await addShipment([endpoint]);
  shipmentId = added.shipmentId;
  deliveryId = added.deliveryIds[0] ?? "";
  const [delivery] = await database().select().from(webhookDeliveries).where(eq(webhookDeliveries.id, deliveryId));
  eventId = delivery?.eventId ?? "";
  const [shipment] = await database().select().from(shipments).where(eq(shipments.id, shipmentId));
  trackingNumber = shipment?.trackingNumber ?? "";
});

const resolve = (text: string, environment: Environment = "sandbox") =>
  resolveId(
    readingContext({ scope: staffScope(environment), actor: { type: "system", id: null, name: "test" } }),
    text,
  );

test.each([
  ["a delivery", () => deliveryId, () => `/webhooks/${deliveryId}`],
  ["an event, to what caused it", () => eventId, () => "/requests/req_test"],
  ["a shipment", () => shipmentId, () => `/board?shipment=${shipmentId}`],
  ["a parcel, in small letters", () => trackingNumber.toLowerCase(), () => `/board?shipment=${shipmentId}`],
  ["an order", () => "o", () => `/board?shipment=${shipmentId}`],
  ["an endpoint", () => endpoint, () => `/webhooks?endpoint=${endpoint}`],
])("%s", async (_what, number, path) => {
  expect(await resolve(number())).toBe(path());
  expect(await resolve(number(), "production")).toBeNull();
});

test.each(["", "   ", "nothing of ours", newId("req"), newId("dlv"), newId("att"), newId("evt"), newId("shp")])(
  "nothing for %j",
  async (text) => {
    expect(await resolve(text)).toBeNull();
  },
);
