import { type FeedPosition, findFeedEvent, listEventFeed } from "#db/queries/event-feed.ts";
import type { EventQuery } from "#lib/contracts/events.ts";
import { decodeCursor, page } from "#lib/cursor.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "#lib/services/context.ts";
import { presentEvent } from "./present-event.ts";

/**
 * A partner's events in the order in which they happened to be committed, oldest first. A cursor goes on like `after`.
 * @throws AppError `invalid_cursor`, also for another partner's or environment's event
 */
export async function findEvents(ctx: Ctx<PartnerScope>, query: EventQuery) {
  const after = await positionOf(ctx, query);
  const rows = await listEventFeed(ctx.tx, ctx.scope, { after, limit: query.limit + 1 });
  return page(rows, query.limit, (row) => row.id, presentEvent);
}

async function positionOf(ctx: Ctx<PartnerScope>, query: EventQuery): Promise<FeedPosition | null> {
  const id = decodeCursor(query.cursor, /^evt_[0-9A-Z]{26}$/) ?? query.after;
  if (id === undefined) return null;
  const event = await findFeedEvent(ctx.tx, ctx.scope, id);
  if (event) return event;
  const message = "There is no such event. Use the id of one that you have had, or leave 'after' out to begin anew.";
  throw new AppError("invalid_cursor", message, { field: query.cursor === undefined ? "after" : "cursor" });
}
