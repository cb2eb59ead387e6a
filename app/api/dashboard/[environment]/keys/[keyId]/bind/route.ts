import { session } from "#lib/auth/session-auth.ts";
import { bindKeyBody, keyView } from "#lib/contracts/keys.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { bindOutboundKey } from "#lib/services/secret-keys/bind-outbound-key.ts";
import { showKey } from "#lib/services/secret-keys/show-keys.ts";
import { confirmPassword } from "#lib/services/users/confirm-password.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("keys:manage"), params: ["keyId"], body: bindKeyBody, view: keyView },
    async ({ ctx, params, body }) => {
      await confirmPassword(ctx, body.password);
      await bindOutboundKey(ctx, params.keyId, body.endpoint_id);
      return showKey(ctx, params.keyId);
    },
  ),
});
