import { session } from "#lib/auth/session-auth.ts";
import { connectView } from "#lib/contracts/connect.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showConnection } from "#lib/services/connect/show-connection.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("keys:manage"), view: connectView }, ({ ctx }) => showConnection(ctx)),
});
