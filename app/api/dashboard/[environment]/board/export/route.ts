import { session } from "#lib/auth/session-auth.ts";
import { boardExportQuery } from "#lib/contracts/board-export.ts";
import { csvDownload } from "#lib/http/csv-download.ts";
import { methods } from "#lib/http/methods.ts";
import { exportBoard } from "#lib/services/shipments/board-export/export-board.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: csvDownload({ auth: session("shipments:print"), query: boardExportQuery }, ({ ctx, query }) =>
    exportBoard(ctx, query),
  ),
});
