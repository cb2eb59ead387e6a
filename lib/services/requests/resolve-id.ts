import { findLoggedRequest } from "#db/queries/request-log.ts";
import {
  findDeliveryId,
  findDeliveryOfAttempt,
  findDeliveryOfReceiverRequest,
  findEndpointId,
  findRequestOfEvent,
  findShipmentId,
  listDeliveryIdsOfRequest,
  listEventsOfRequest,
} from "#db/queries/trace.ts";
import { type ReferenceKind, readReference } from "#lib/domain/reference.ts";
import type { Ctx } from "#lib/services/context.ts";

type Resolve = (ctx: Ctx, value: string) => Promise<string | null>;

const requestPath = (id: string) => `/requests/${id}`;
const deliveryPath = (id: string) => `/webhooks/${id}`;
const shipmentPath = (id: string) => `/board?shipment=${id}`;

const onto = (path: (id: string) => string, id: string | null) => (id === null ? null : path(id));

async function isTraceable({ tx, scope }: Ctx, requestId: string): Promise<boolean> {
  const [logged, events, deliveries] = await Promise.all([
    findLoggedRequest(tx, scope, requestId),
    listEventsOfRequest(tx, scope, requestId, 1),
    listDeliveryIdsOfRequest(tx, requestId, 1),
  ]);
  const [delivery] = deliveries;
  const own = delivery === undefined ? null : await findDeliveryId(tx, scope, delivery);
  return logged !== undefined || events.length > 0 || own !== null;
}

const byReceiver: Resolve = async ({ tx, scope }, value) =>
  onto(deliveryPath, await findDeliveryOfReceiverRequest(tx, scope, value));

const places: Record<ReferenceKind, Resolve> = {
  // A receiver may number its requests as we do.
  request: async (ctx, value) => ((await isTraceable(ctx, value)) ? requestPath(value) : byReceiver(ctx, value)),
  event: async ({ tx, scope }, value) => onto(requestPath, await findRequestOfEvent(tx, scope, value)),
  delivery: async ({ tx, scope }, value) => onto(deliveryPath, await findDeliveryId(tx, scope, value)),
  attempt: async ({ tx, scope }, value) =>
    onto((id) => `${deliveryPath(id)}#${value}`, await findDeliveryOfAttempt(tx, scope, value)),
  shipment: async ({ tx, scope }, value) => onto(shipmentPath, await findShipmentId(tx, scope, "id", value)),
  tracking_number: async ({ tx, scope }, value) =>
    onto(shipmentPath, await findShipmentId(tx, scope, "trackingNumber", value)),
  endpoint: async ({ tx, scope }, value) =>
    onto((id) => `/webhooks?endpoint=${id}`, await findEndpointId(tx, scope, value)),
  key: async (_ctx, value) => `/requests?actor=${value}`,
  user: async (_ctx, value) => `/requests?actor=${value}`,
  other: async (ctx, value) =>
    (await byReceiver(ctx, value)) ?? onto(shipmentPath, await findShipmentId(ctx.tx, ctx.scope, "orderId", value)),
};

/**
 * Where a number that somebody pasted leads, as a path below the environment: a request's trace, a delivery, a
 * shipment. Null when there is nothing of that number in this environment.
 */
export async function resolveId(ctx: Ctx, text: string): Promise<string | null> {
  const reference = readReference(text);
  return reference && places[reference.kind](ctx, reference.value);
}
