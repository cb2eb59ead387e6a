import { testCall, testCallBody } from "#lib/contracts/partner-endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { partnerTestTerms, recordPartnerTest } from "#lib/services/webhook-endpoints/change-partner-endpoint.ts";
import { sendTestCall } from "#lib/services/webhook-endpoints/send-test-call.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    {
      auth: secretKey("webhooks:write"),
      params: ["endpointId"],
      body: testCallBody,
      view: testCall,
      status: 201,
      before: ({ ctx, params, body }) => sendTestCall(ctx, params.endpointId, partnerTestTerms(body)),
    },
    ({ ctx }, sent) => recordPartnerTest(ctx, sent),
  ),
});
