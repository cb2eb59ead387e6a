import { setTimeout as pause } from "node:timers/promises";
import type { PartnerRequestView } from "#lib/contracts/partner-requests.ts";
import type { TraceView } from "#lib/contracts/requests.ts";
import { AppError, isRefusal } from "#lib/domain/app-error.ts";
import { isPartnerEventType } from "#lib/domain/event-type.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "#lib/services/context.ts";
import { presentPartnerDelivery } from "#lib/services/webhooks/present-delivery.ts";
import { showTrace } from "./show-trace.ts";

/** Reads and refusals reach the log a moment after their answer, whichever process gave it. */
const logDelayMs = 250;

/**
 * A partner's own call, with the events and deliveries that followed from it.
 * @throws AppError `request_not_found`, also for another partner's or environment's id, and for what a person did
 */
export async function showOwnRequest(ctx: Ctx<PartnerScope>, requestId: string): Promise<PartnerRequestView> {
  const found = (await findOwn(ctx, requestId)) ?? (await pause(logDelayMs).then(() => findOwn(ctx, requestId)));
  if (!found) throw new AppError("request_not_found", "There is no such request, or it is older than 30 days.");
  return found;
}

async function findOwn(ctx: Ctx<PartnerScope>, requestId: string): Promise<PartnerRequestView | null> {
  try {
    return present(await showTrace(ctx, { requestId }));
  } catch (error) {
    if (isRefusal(error, "request_not_found")) return null;
    throw error;
  }
}

function present({ request, events, deliveries }: TraceView): PartnerRequestView | null {
  if (request?.source !== "api") return null;
  const { source: _source, actor, partner: _partner, phases: _phases, error_message: _message, ...shown } = request;
  return {
    ...shown,
    key: actor && { id: actor.id, name: actor.name },
    events: events.flatMap(({ actor_name: _actor, ...event }) =>
      isPartnerEventType(event.type) ? [{ ...event, type: event.type }] : [],
    ),
    deliveries: deliveries.map(({ history, ...delivery }) => ({ ...presentPartnerDelivery(delivery), history })),
  };
}
