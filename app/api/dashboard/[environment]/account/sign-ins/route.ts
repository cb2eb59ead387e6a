import { session } from "#lib/auth/session-auth.ts";
import { pageQuery } from "#lib/contracts/pages.ts";
import { signInPage } from "#lib/contracts/people.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { listSignIns } from "#lib/services/users/list-sign-ins.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("account:own"), query: pageQuery, view: signInPage }, ({ ctx, query }) =>
    listSignIns(ctx, { userId: ctx.actor.id ?? "", ...query }),
  ),
});
