import { session } from "#lib/auth/session-auth.ts";
import { issuedKey, issueKeyBody, keyList } from "#lib/contracts/keys.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { issueSecretKey } from "#lib/services/secret-keys/issue-secret-key.ts";
import { showKey, showKeys } from "#lib/services/secret-keys/show-keys.ts";
import { confirmPassword } from "#lib/services/users/confirm-password.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("keys:manage"), view: keyList }, ({ ctx }) => showKeys(ctx)),
  POST: route(
    { auth: session("keys:manage"), body: issueKeyBody, view: issuedKey, status: 201 },
    async ({ ctx, body }) => {
      await confirmPassword(ctx, body.password);
      const { key, secret } = await issueSecretKey(ctx, {
        partner: body.partner,
        direction: body.direction,
        name: body.name,
        scopes: body.scopes,
        limitPerMinute: body.limit_per_minute,
        allowedCidrs: body.allowed_cidrs,
        secret: body.secret ?? null,
        rolledFromId: body.rolled_from_id ?? null,
      });
      return { key: await showKey(ctx, key.id), secret };
    },
  ),
});
