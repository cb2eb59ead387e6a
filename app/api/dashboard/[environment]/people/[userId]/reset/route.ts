import { session } from "#lib/auth/session-auth.ts";
import { invitationView } from "#lib/contracts/people.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { resetPassword } from "#lib/services/users/reset-password.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("users:manage"), params: ["userId"], view: invitationView, status: 201 },
    ({ ctx, params }) => resetPassword(ctx, params.userId),
  ),
});
