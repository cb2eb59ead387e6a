import { session } from "#lib/auth/session-auth.ts";
import { boardList, boardQuery } from "#lib/contracts/board.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { listBoardRows } from "#lib/services/shipments/list-board-rows.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("board:read"), query: boardQuery, view: boardList }, ({ ctx, query }) =>
    listBoardRows(ctx, query),
  ),
});
