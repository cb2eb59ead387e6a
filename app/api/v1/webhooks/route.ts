import { inboundEvent, inboundReceipt } from "#lib/contracts/inbound-events.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { sharedSecret } from "#lib/http/shared-secret-auth.ts";
import { receiveInboundEvent } from "#lib/services/inbound-events/receive-inbound-event.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ auth: sharedSecret(), body: inboundEvent, view: inboundReceipt }, ({ ctx, body, raw }) =>
    receiveInboundEvent(ctx, body, raw),
  ),
});
