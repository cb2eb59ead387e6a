import { z } from "zod";
import { database } from "#db/client.ts";
import { notifyChange } from "#db/queries/changes.ts";
import { session } from "#lib/auth/session-auth.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { refuse, toAppError } from "#lib/http/error-response.ts";
import { openExchange, respond } from "#lib/http/exchange.ts";
import { readJson } from "#lib/http/read-json.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { parseBody } from "#lib/http/validation.ts";

const presenceBody = z.object({ here: z.boolean() });

/**
 * Tells every open board that somebody has a shipment open, or has left it. Said again every 20 seconds by each open
 * panel: nothing is stored, and nothing is logged.
 */
export const announcePresence: RouteHandler = async (request, { params }) => {
  const exchange = openExchange(request);
  try {
    const { scope, actor } = await session("board:read")(request, exchange.caller);
    const shipmentId = String((await params).shipmentId);
    if (actor.type !== "user" || !/^shp_[0-9A-Z]{26}$/.test(shipmentId))
      throw new AppError("shipment_not_found", "There is no such shipment.");
    const { here } = parseBody(presenceBody, (await readJson(request)).json);
    const { environment } = scope;
    const person = { id: actor.id, name: actor.name };
    notifyChange(database(), { kind: "presence", environment, shipmentId, person, here });
    return respond(exchange, { status: 200, text: "{}" });
  } catch (thrown) {
    return respond(exchange, refuse(toAppError(thrown, exchange.requestId), exchange));
  }
};
