import { session } from "#lib/auth/session-auth.ts";
import { dismissBody, refusedMoves } from "#lib/contracts/scheduled-moves.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { dismissRefusedMoves, showRefusedMoves } from "#lib/services/shipments/scheduled/refused-moves.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("shipments:move"), view: refusedMoves }, ({ ctx }) => showRefusedMoves(ctx)),
  DELETE: route({ auth: session("shipments:move"), body: dismissBody, view: refusedMoves }, ({ ctx, body }) =>
    dismissRefusedMoves(ctx, body),
  ),
});
