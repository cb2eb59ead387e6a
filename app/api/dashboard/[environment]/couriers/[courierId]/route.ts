import { session } from "#lib/auth/session-auth.ts";
import { managedCourier, updateCourierBody } from "#lib/contracts/couriers.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { presentCourier } from "#lib/services/couriers/list-managed-couriers.ts";
import { updateCourier } from "#lib/services/couriers/update-courier.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(
    { auth: session("couriers:manage"), params: ["courierId"], body: updateCourierBody, view: managedCourier },
    async ({ ctx, params, body }) => presentCourier(await updateCourier(ctx, { ...body, courierId: params.courierId })),
  ),
});
