import { newestAlertsAbout } from "#db/queries/alerts.ts";
import { listEndpointOverview, newestAttempts } from "#db/queries/endpoint-overview.ts";
import { listSigningSecrets } from "#db/queries/signing-secrets.ts";
import { newestTestsOfSecrets } from "#db/queries/webhook-tests.ts";
import type { EndpointList, EndpointView } from "#lib/contracts/endpoints.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { presentEndpoint } from "./present-endpoint.ts";

/** Secrets are shown for so long after they were retired. */
const retiredMs = 30 * 24 * 60 * 60_000;

/** Every receiver of a scope with how it is doing and its signing secrets, oldest first. */
export async function showEndpoints(ctx: Ctx, endpointId?: string): Promise<EndpointList> {
  const { tx, scope, now } = ctx;
  const rows = await listEndpointOverview(tx, scope, endpointId);
  const endpointIds = rows.map(({ endpoint }) => endpoint.id);
  if (endpointIds.length === 0) return { data: [] };
  const [secrets, tests, attempts, alerts] = await Promise.all([
    listSigningSecrets(tx, scope, { endpointIds, since: new Date(now.getTime() - retiredMs) }),
    newestTestsOfSecrets(tx, scope, endpointIds),
    newestAttempts(tx, scope, endpointIds),
    newestAlertsAbout(tx, scope, endpointIds),
  ]);
  return { data: rows.map((row) => presentEndpoint(row, { secrets, tests, attempts, alerts, now })) };
}

/**
 * One receiver.
 *
 * @throws AppError `webhook_endpoint_not_found`
 */
export async function showEndpoint(ctx: Ctx, id: string): Promise<EndpointView> {
  const { data } = await showEndpoints(ctx, id);
  const [endpoint] = data;
  if (!endpoint) throw new AppError("webhook_endpoint_not_found", `There is no receiver ${id}.`);
  return endpoint;
}
