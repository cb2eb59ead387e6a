import { session } from "#lib/auth/session-auth.ts";
import { revokedInvitation } from "#lib/contracts/people.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { revokeInvitation } from "#lib/services/users/revoke-invitation.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route(
    { auth: session("users:manage"), params: ["invitationId"], view: revokedInvitation },
    ({ ctx, params }) => revokeInvitation(ctx, params.invitationId),
  ),
});
