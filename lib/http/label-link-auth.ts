import type { AppError } from "#lib/domain/app-error.ts";
import { isRefusal } from "#lib/domain/app-error.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { env } from "#lib/env.ts";
import { openLabelLink } from "#lib/labels/label-link.ts";
import type { Authenticate } from "./authentication.ts";
import { environmentOfHost } from "./environment-host.ts";
import { refuseInMaintenance } from "./maintenance.ts";
import { refuseUnknown } from "./secret-key-auth.ts";

/**
 * Authenticates by the signature of the label's address itself. Whoever guesses is counted like one without a key.
 * @throws AppError `invalid_link`, also on the other environment's host; `expired_link`; 429, 503 `maintenance`
 */
export const labelLink: Authenticate = async (request, caller) => {
  refuseInMaintenance();
  const { pathname, searchParams } = new URL(request.url);
  const link = {
    shipmentId: /\/([^/]*)\.pdf$/.exec(pathname)?.[1] ?? "",
    expires: searchParams.get("expires") ?? "",
    signature: searchParams.get("signature") ?? "",
  };
  const bound = environmentOfHost(request.headers.get("host"));
  const served = env.environments.filter((environment) => bound === null || bound === environment);
  try {
    const environment = openLabelLink(link, served, new Date());
    const actor = { type: "system", id: null, name: "link" } as const;
    return { scope: staffScope(environment), actor, source: "api" };
  } catch (error) {
    if (isRefusal(error, "invalid_link")) return refuseUnknown(request, caller, error as AppError);
    throw error;
  }
};
