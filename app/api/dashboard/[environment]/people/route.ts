import { session } from "#lib/auth/session-auth.ts";
import { peopleList } from "#lib/contracts/people.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { listPeople } from "#lib/services/users/list-people.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("users:manage"), view: peopleList }, ({ ctx }) => listPeople(ctx)),
});
