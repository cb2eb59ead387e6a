import { session } from "#lib/auth/session-auth.ts";
import { undoAnswer, undoBody } from "#lib/contracts/scheduled-moves.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { undoMoves } from "#lib/services/shipments/scheduled/undo-moves.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ auth: session("shipments:move"), body: undoBody, view: undoAnswer }, ({ ctx, body }) =>
    undoMoves(ctx, body),
  ),
});
