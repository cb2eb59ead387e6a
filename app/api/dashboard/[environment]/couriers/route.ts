import { session } from "#lib/auth/session-auth.ts";
import { courierList, createCourierBody, managedCourier } from "#lib/contracts/couriers.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { createCourier } from "#lib/services/couriers/create-courier.ts";
import { listActiveCouriers } from "#lib/services/couriers/list-active-couriers.ts";
import { presentCourier } from "#lib/services/couriers/list-managed-couriers.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("board:read"), view: courierList }, ({ ctx }) => listActiveCouriers(ctx)),
  POST: route(
    { auth: session("couriers:manage"), body: createCourierBody, view: managedCourier, status: 201 },
    async ({ ctx, body }) => presentCourier(await createCourier(ctx, body)),
  ),
});
