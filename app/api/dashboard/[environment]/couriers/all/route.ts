import { session } from "#lib/auth/session-auth.ts";
import { managedCourierList } from "#lib/contracts/couriers.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { listManagedCouriers } from "#lib/services/couriers/list-managed-couriers.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("couriers:manage"), view: managedCourierList }, ({ ctx }) => listManagedCouriers(ctx)),
});
