import { session } from "#lib/auth/session-auth.ts";
import { labelsBody } from "#lib/contracts/printed.ts";
import { download } from "#lib/http/download.ts";
import { methods } from "#lib/http/methods.ts";
import { printLabels } from "#lib/services/shipments/print-labels.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: download({ auth: session("shipments:print"), body: labelsBody }, ({ ctx, body }) => printLabels(ctx, body.ids)),
});
