import { session } from "#lib/auth/session-auth.ts";
import { courierList } from "#lib/contracts/couriers.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { listActiveCouriers } from "#lib/services/couriers/list-active-couriers.ts";

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({ auth: session("board:read"), view: courierList }, ({ ctx }) => listActiveCouriers(ctx)),
});
