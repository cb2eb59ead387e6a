import { anonymous } from "#lib/auth/anonymous.ts";
import { acceptedInvitation, acceptInvitationBody } from "#lib/contracts/people.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { acceptInvitation } from "#lib/services/users/accept-invitation.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ auth: anonymous, body: acceptInvitationBody, view: acceptedInvitation }, ({ ctx, body }) =>
    acceptInvitation(ctx, body),
  ),
});
