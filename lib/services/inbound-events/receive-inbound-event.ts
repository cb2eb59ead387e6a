import { findInboundEvent, insertInboundEvent, settleInboundEvent } from "#db/queries/inbound-events.ts";
import type { CarriedShipment } from "#db/queries/shipments.ts";
import type { InboundEvent, InboundReceipt } from "#lib/contracts/inbound-events.ts";
import type { InboundOutcome } from "#lib/domain/inbound-outcome.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { cancelByPartner } from "./cancel-by-partner.ts";
import { lockNamedShipments } from "./named-shipments.ts";

type Handle = (ctx: Ctx<PartnerScope>, shipment: CarriedShipment, eventId: string) => Promise<InboundOutcome>;

/** The types a partner emits (contract §6). Any other is kept and ignored. */
const handlers: Record<string, Handle | undefined> = {
  // A fact, and no change that others would have to take note of.
  "shipment.created": async () => "acknowledged",
  "shipment.canceled": cancelByPartner,
};

/**
 * Takes in a verified webhook of a partner (contract §6): once, however often it comes.
 * @param raw its text as signed
 * @throws AppError `shipment_not_found` when it names none of the partner's: nothing is kept, so that the partner's
 * retry can find one that is being registered meanwhile
 */
export async function receiveInboundEvent(
  ctx: Ctx<PartnerScope>,
  event: InboundEvent,
  raw: string,
): Promise<InboundReceipt> {
  const { tx, scope, actor, requestId, now } = ctx;
  const row = {
    id: newId("inb", now),
    environment: scope.environment,
    partnerId: scope.partnerId,
    eventId: event.id,
    type: event.type,
    outcome: "ignored" as const,
    keyId: actor.type === "key" ? actor.id : null,
    body: raw,
    requestId,
    receivedAt: now,
  };
  const receipt = { received: true, id: event.id } as const;
  if (!(await insertInboundEvent(tx, row))) {
    const first = await findInboundEvent(tx, scope, event.id);
    const { outcome, shipmentId } = first ?? { outcome: row.outcome, shipmentId: null };
    return { ...receipt, outcome, shipment_id: shipmentId, duplicate: true };
  }
  const handle = Object.hasOwn(handlers, event.type) ? handlers[event.type] : undefined;
  if (!handle) return { ...receipt, outcome: row.outcome, shipment_id: null, duplicate: false };

  const [newest, ...parts] = await lockNamedShipments(ctx, event.data ?? {});
  let outcome = await handle(ctx, newest, event.id);
  for (const part of parts) outcome = graver(outcome, await handle(ctx, part, event.id));
  await settleInboundEvent(tx, row.id, { outcome, shipmentId: newest.id });
  return { ...receipt, outcome, shipment_id: newest.id, duplicate: false };
}

const gravity: Record<InboundOutcome, number> = {
  ignored: 0,
  acknowledged: 0,
  already_canceled: 1,
  canceled: 2,
  canceled_late: 3,
};

/** What an event is remembered for that did different things to the parts of an order. */
function graver(one: InboundOutcome, other: InboundOutcome): InboundOutcome {
  return gravity[other] > gravity[one] ? other : one;
}
