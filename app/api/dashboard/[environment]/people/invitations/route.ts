import { session } from "#lib/auth/session-auth.ts";
import { invitationView, invitePersonBody } from "#lib/contracts/people.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { invitePerson } from "#lib/services/users/invite-person.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("users:manage"), body: invitePersonBody, view: invitationView, status: 201 },
    ({ ctx, body }) => invitePerson(ctx, body),
  ),
});
