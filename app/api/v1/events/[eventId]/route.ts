import { eventView } from "#lib/contracts/events.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { showEvent } from "#lib/services/events/show-event.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: secretKey("webhooks:read"), params: ["eventId"], view: eventView }, ({ ctx, params }) =>
    showEvent(ctx, params.eventId),
  ),
});
