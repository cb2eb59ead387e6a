import { session } from "#lib/auth/session-auth.ts";
import { issuedKey, rollKeyBody } from "#lib/contracts/keys.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { rollSecretKey } from "#lib/services/secret-keys/roll-secret-key.ts";
import { showKey } from "#lib/services/secret-keys/show-keys.ts";
import { confirmPassword } from "#lib/services/users/confirm-password.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("keys:manage"), params: ["keyId"], body: rollKeyBody, view: issuedKey, status: 201 },
    async ({ ctx, params, body }) => {
      await confirmPassword(ctx, body.password);
      const { successor, secret } = await rollSecretKey(ctx, params.keyId, body.overlap);
      return { key: await showKey(ctx, successor.id), secret };
    },
  ),
});
