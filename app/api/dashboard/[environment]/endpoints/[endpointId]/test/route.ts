import { session } from "#lib/auth/session-auth.ts";
import { testEndpointBody, webhookTestView } from "#lib/contracts/keys.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { recordTestCall } from "#lib/services/webhook-endpoints/record-test-call.ts";
import { sendTestCall } from "#lib/services/webhook-endpoints/send-test-call.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    {
      auth: session("keys:manage"),
      params: ["endpointId"],
      body: testEndpointBody,
      view: webhookTestView,
      status: 201,
      before: ({ ctx, params, body }) =>
        sendTestCall(ctx, params.endpointId, {
          keyId: body.key_id ?? null,
          secret: body.secret ?? "active",
          type: body.type ?? "webhook.test",
        }),
    },
    ({ ctx }, sent) => recordTestCall(ctx, sent),
  ),
});
