import { session } from "#lib/auth/session-auth.ts";
import { scanAnswer, scanBody } from "#lib/contracts/scans.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { scanParcel } from "#lib/services/shipments/scans/scan-parcel.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("shipments:move"), body: scanBody, view: scanAnswer, isIdempotent: true },
    ({ ctx, body }) => scanParcel(ctx, body),
  ),
});
