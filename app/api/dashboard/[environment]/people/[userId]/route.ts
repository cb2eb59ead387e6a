import { session } from "#lib/auth/session-auth.ts";
import { changePersonBody, personView } from "#lib/contracts/people.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { changePerson } from "#lib/services/users/change-person.ts";
import { showPerson } from "#lib/services/users/show-person.ts";

const auth = session("users:manage");

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth, params: ["userId"], view: personView }, ({ ctx, params }) => showPerson(ctx, params.userId)),
  PATCH: route({ auth, params: ["userId"], body: changePersonBody, view: personView }, ({ ctx, params, body }) =>
    changePerson(ctx, { ...params, ...body }),
  ),
});
