import type { SecretKey } from "#db/queries/secret-keys.ts";
import type { WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import type { WebhookTest } from "#db/queries/webhook-tests.ts";
import type { ConnectLine, ConnectStatus, ConnectStep } from "#lib/contracts/connect.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import { maskedSecretKey } from "#lib/domain/secret-key.ts";

type Proof = {
  /** The partner's live keys, newest first. */
  keys: SecretKey[];
  endpoint: WebhookEndpoint | undefined;
  /** The active key that is sent to it. */
  boundKey: SecretKey | undefined;
  secret: { id: string; lastFour: string; createdAt: Date } | undefined;
  /** The newest test call of that endpoint with that key. */
  test: WebhookTest | undefined;
  /** The newest webhook of theirs whose signature held. */
  inboundWebhook: { id: string; type: string; receivedAt: Date } | undefined;
  shipment: { id: string; trackingNumber: string; createdAt: Date } | undefined;
};

/** The lines of the checklist, in the order in which they are worked through. */
export function connectLines(proof: Proof): ConnectLine[] {
  const { inboundWebhook, shipment } = proof;
  return [
    inboundKey(proof),
    outboundKey(proof),
    receiver(proof),
    signingSecret(proof),
    testEvent(proof),
    inboundWebhook
      ? line("inbound_webhook", "done", {
          detail: inboundWebhook.type,
          id: inboundWebhook.id,
          at: inboundWebhook.receivedAt,
        })
      : line("inbound_webhook", "todo"),
    shipment
      ? line("shipment", "done", { detail: shipment.trackingNumber, id: shipment.id, at: shipment.createdAt })
      : line("shipment", "todo"),
  ];
}

/** A key proves itself by being used: only then do both sides have the same one. */
function inboundKey({ keys }: Proof): ConnectLine {
  const inbound = keys.filter((key) => key.direction === "inbound");
  const used = inbound.find((key) => key.lastUsedAt);
  const [newest] = inbound;
  if (used) return line("inbound_key", "done", { detail: maskedSecretKey(used), id: used.id, at: used.lastUsedAt });
  return newest
    ? line("inbound_key", "waiting", { detail: maskedSecretKey(newest), id: newest.id, at: newest.createdAt })
    : line("inbound_key", "todo");
}

function outboundKey({ keys, boundKey }: Proof): ConnectLine {
  const outbound = keys.filter((key) => key.direction === "outbound");
  const active = boundKey ?? outbound.find((key) => key.state === "active");
  const shown = active ?? outbound[0];
  if (!shown) return line("outbound_key", "todo");
  const status = active ? "done" : "waiting";
  return line("outbound_key", status, { detail: maskedSecretKey(shown), id: shown.id, at: shown.createdAt });
}

/** Approved = an admin bound our key to it. */
function receiver({ endpoint, boundKey }: Proof): ConnectLine {
  if (!endpoint) return line("receiver", "todo");
  const status = boundKey ? "done" : "waiting";
  return line("receiver", status, { detail: endpoint.url, id: endpoint.id, at: endpoint.createdAt });
}

function signingSecret({ secret }: Proof): ConnectLine {
  if (!secret) return line("signing_secret", "todo");
  return line("signing_secret", "done", { detail: `…${secret.lastFour}`, id: secret.id, at: secret.createdAt });
}

/** A test before the present secret or at a former address proves nothing about now. */
function testEvent({ endpoint, secret, test }: Proof): ConnectLine {
  if (!endpoint || !secret || !test) return line("test_event", "todo");
  const isCurrent = test.createdAt >= secret.createdAt && test.url === endpoint.url;
  if (!isCurrent) return line("test_event", "todo");
  const answered = test.outcome === "delivered";
  const detail = test.statusCode === null ? test.error : `HTTP ${test.statusCode}`;
  return line("test_event", answered ? "done" : "waiting", { detail, id: test.id, at: test.createdAt });
}

function line(
  step: ConnectStep,
  status: ConnectStatus,
  shown: { detail?: string | null; id?: string; at?: Date | null } = {},
): ConnectLine {
  const { detail = null, id = null, at } = shown;
  return { step, status, detail, subject_id: id, at: at ? exactInstant(at) : null };
}
