import { transaction } from "#db/client.ts";
import { disableSilent } from "#db/queries/endpoint-states.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { type EndpointFormat, endpointFormats } from "#lib/domain/delivery-status.ts";
import { type SilenceRule, silenceRules } from "#lib/domain/silence-rule.ts";
import { newId } from "#lib/ids.ts";
import { recordAudit } from "../record-audit.ts";

const actor: Actor = { type: "system", id: null, name: "PickPack" };

/** Disables endpoints that their format's rule gives up on; what comes after is held for them. */
export async function disableSilentEndpoints(
  rules: Record<EndpointFormat, SilenceRule | null> = silenceRules,
): Promise<void> {
  for (const format of endpointFormats) {
    const rule = rules[format];
    if (rule) await disableFormat(format, rule);
  }
}

function disableFormat(format: EndpointFormat, { disableAfterS }: SilenceRule): Promise<void> {
  const reason = `No success for ${Math.round(disableAfterS / 3_600)} hours.`;
  return transaction(async (tx) => {
    const silenced = await disableSilent(tx, format, { seconds: disableAfterS, by: actor.name, reason });
    for (const { id, failingSince, ...owner } of silenced)
      await recordAudit(
        { tx, actor, requestId: newId("req"), now: new Date() },
        { action: "webhook_endpoint.disabled", subjectId: id, owner, after: { reason, failingSince } },
      );
  });
}
