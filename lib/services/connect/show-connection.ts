import { findActiveSigningSecret, findAnyShipment } from "#db/queries/connection.ts";
import { findNewestInboundEvent } from "#db/queries/inbound-events.ts";
import { type SecretKey, selectSecretKeys } from "#db/queries/secret-keys.ts";
import { selectWebhookEndpoints, type WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import { newestWebhookTest } from "#db/queries/webhook-tests.ts";
import type { ConnectView } from "#lib/contracts/connect.ts";
import { isOver, keyLife } from "#lib/domain/key-life.ts";
import type { Ctx } from "../context.ts";
import { findPartner } from "../partners/find-partner.ts";
import { presentWebhookTest } from "../webhook-endpoints/present-webhook-test.ts";
import { connectLines } from "./connect-lines.ts";

const PARTNER = "shop_mn";

/** How far Shop.mn is connected in an environment: what the database proves, and nothing else. */
export async function showConnection(ctx: Ctx): Promise<ConnectView> {
  const { tx, scope, now } = ctx;
  const { id: partnerId, slug, name } = await findPartner(ctx, PARTNER);
  const owner = { environment: scope.environment, partnerId };
  const [allKeys, allEndpoints, inboundWebhook, shipment] = await Promise.all([
    selectSecretKeys(tx, scope),
    selectWebhookEndpoints(tx, scope),
    findNewestInboundEvent(tx, owner),
    findAnyShipment(tx, owner),
  ]);
  const keys = allKeys.filter((key) => key.partnerId === partnerId && !isOver[keyLife(key, now)]).reverse();
  const active = keys.filter((key) => key.direction === "outbound" && key.state === "active");
  const endpoint = chosen(
    allEndpoints.filter((one) => one.partnerId === partnerId && one.state === "enabled"),
    active,
  );
  const boundKey = active.find((key) => key.id === endpoint?.outboundKeyId);
  const [secret, test] = endpoint
    ? await Promise.all([
        findActiveSigningSecret(tx, scope, endpoint.id),
        newestWebhookTest(tx, scope, { endpointId: endpoint.id, keyId: boundKey?.id ?? null }),
      ])
    : [];
  return {
    partner: { slug, name },
    lines: connectLines({ keys, endpoint, boundKey, secret, test, inboundWebhook, shipment }),
    endpoint: endpoint ? { id: endpoint.id, url: endpoint.url } : null,
    last_test: test ? presentWebhookTest(test) : null,
  };
}

/** The receiver the checklist is about: one that is approved, else the newest. */
function chosen(endpoints: WebhookEndpoint[], active: SecretKey[]): WebhookEndpoint | undefined {
  return endpoints.findLast((one) => active.some(({ id }) => id === one.outboundKeyId)) ?? endpoints.at(-1);
}
