import { join } from "node:path";
import type { RouteHandler } from "#lib/http/route.ts";
import { call, shipmentBody } from "./api.ts";

const route = join(import.meta.dirname, "..", "..", "app/api/v1/shipments/route.ts");

/** A shipment that the key's partner has just registered. */
export async function registerShipment(
  key: string,
  patch: Record<string, unknown> = {},
): Promise<{ id: string; tracking_number: string; order_id: string }> {
  const { POST } = (await import(route)) as { POST: RouteHandler };
  return (await call(POST, { key, method: "POST", body: shipmentBody(patch) })).json;
}
