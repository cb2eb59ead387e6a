import { download } from "#lib/http/download.ts";
import { labelLink } from "#lib/http/label-link-auth.ts";
import { methods } from "#lib/http/methods.ts";
import { printLabel } from "#lib/services/shipments/print-labels.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: download({ auth: labelLink, params: ["label"] }, ({ ctx, params }) =>
    printLabel(ctx, params.label.replace(/\.pdf$/, "")),
  ),
});
