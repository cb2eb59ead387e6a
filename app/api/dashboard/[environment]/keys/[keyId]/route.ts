import { session } from "#lib/auth/session-auth.ts";
import { keyTermsBody, keyView } from "#lib/contracts/keys.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { changeKeyTerms } from "#lib/services/secret-keys/change-key-terms.ts";
import { showKey } from "#lib/services/secret-keys/show-keys.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("keys:manage"), params: ["keyId"], view: keyView }, ({ ctx, params }) =>
    showKey(ctx, params.keyId),
  ),
  PATCH: route(
    { auth: session("keys:manage"), params: ["keyId"], body: keyTermsBody, view: keyView },
    async ({ ctx, params, body }) => {
      const { name, scopes } = body;
      const terms = { name, scopes, limitPerMinute: body.limit_per_minute, allowedCidrs: body.allowed_cidrs };
      await changeKeyTerms(ctx, params.keyId, terms);
      return showKey(ctx, params.keyId);
    },
  ),
});
