import { findFeedEvent } from "#db/queries/event-feed.ts";
import type { EventView } from "#lib/contracts/events.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "#lib/services/context.ts";
import { presentEvent } from "./present-event.ts";

/**
 * One event.
 * @throws AppError `event_not_found`, also for another partner's or environment's id
 */
export async function showEvent(ctx: Ctx<PartnerScope>, id: string): Promise<EventView> {
  const event = await findFeedEvent(ctx.tx, ctx.scope, id);
  if (!event) throw new AppError("event_not_found", "There is no such event.");
  return presentEvent(event);
}
