import { eventPage, eventQuery } from "#lib/contracts/events.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { findEvents } from "#lib/services/events/find-events.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: secretKey("webhooks:read"), query: eventQuery, view: eventPage }, ({ ctx, query }) =>
    findEvents(ctx, query),
  ),
});
