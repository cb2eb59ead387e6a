import { session } from "#lib/auth/session-auth.ts";
import { changedPassword, changePasswordBody } from "#lib/contracts/people.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { changePassword } from "#lib/services/users/change-password.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route({ auth: session("account:own"), body: changePasswordBody, view: changedPassword }, ({ ctx, body }) =>
    changePassword(ctx, { current: body.current_password, next: body.new_password }),
  ),
});
