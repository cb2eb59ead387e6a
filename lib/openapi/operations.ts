import type { Operation } from "./operation.ts";
import { serviceOperations } from "./service-operations.ts";
import { shipmentOperations } from "./shipment-operations.ts";
import { webhookOperations } from "./webhook-operations.ts";

/** Every operation of the partner API by method and path. `app/document.test.ts` compares it with the routes on disk. */
export const operations: Record<string, Operation> = {
  ...shipmentOperations,
  ...webhookOperations,
  ...serviceOperations,
};
