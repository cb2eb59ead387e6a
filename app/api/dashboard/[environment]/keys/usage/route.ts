import { session } from "#lib/auth/session-auth.ts";
import { keyUsage } from "#lib/contracts/keys.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showKeyUsage } from "#lib/services/secret-keys/show-key-usage.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("keys:manage"), view: keyUsage }, ({ ctx }) => showKeyUsage(ctx)),
});
