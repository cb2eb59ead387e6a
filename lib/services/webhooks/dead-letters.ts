import {
  acknowledgeGroup,
  type ChangedDeadLetter,
  countDeadLetters,
  type DeadLetters,
  deadStep,
  groupDeadLetters,
  skipGroup,
} from "#db/queries/dead-letters.ts";
import type { DeadCount, DeadGroupBody, DeadGroupList, DeadGroupsChanged } from "#lib/contracts/dead-letters.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import type { AuditAction } from "#lib/domain/audit-action.ts";
import { timeOfId } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";
import { announceDeliveries } from "./announce-deliveries.ts";

/** The navigation's number ends here. */
const mostCounted = 1_000;
const mostGroups = 200;

/** How many dead letters nobody has acknowledged. */
export async function countOpenDeadLetters({ tx, scope }: Ctx): Promise<DeadCount> {
  const count = await countDeadLetters(tx, scope, mostCounted);
  return { count, more: count === mostCounted };
}

/** Unacknowledged dead letters by endpoint and error, the largest group first. */
export async function listDeadGroups({ tx, scope }: Ctx): Promise<DeadGroupList> {
  const rows = await groupDeadLetters(tx, scope, mostGroups);
  return {
    data: rows.map((row) => ({
      endpoint: { id: row.endpointId, url: row.url, state: row.endpointState },
      ...{ outcome: row.outcome, status_code: row.statusCode, receiver_code: row.receiverCode, count: row.count },
      newest_id: row.newestId,
      oldest_at: exactInstant(timeOfId(row.oldestId)),
      newest_at: exactInstant(timeOfId(row.newestId)),
    })),
  };
}

/** Notes that somebody has seen a group of dead letters; a thousand at a time. */
export async function acknowledgeDeadGroup(ctx: Ctx, body: DeadGroupBody): Promise<DeadGroupsChanged> {
  const { tx, scope, now, actor } = ctx;
  const group = lettersOf(body);
  const changed = await acknowledgeGroup(tx, scope, group, { at: now, by: actor.name });
  return recordGroup(ctx, group, changed, "webhook_delivery.acknowledged");
}

/** Gives a group of dead letters up; a thousand at a time. */
export async function skipDeadGroup(ctx: Ctx, body: DeadGroupBody): Promise<DeadGroupsChanged> {
  const group = lettersOf(body);
  return recordGroup(ctx, group, await skipGroup(ctx.tx, ctx.scope, group), "webhook_delivery.skipped");
}

function lettersOf({ endpoint_id, outcome, status_code, receiver_code }: DeadGroupBody): DeadLetters {
  return { endpointId: endpoint_id, only: { outcome, statusCode: status_code, receiverCode: receiver_code } };
}

async function recordGroup(
  ctx: Ctx,
  { endpointId, only }: DeadLetters,
  changed: ChangedDeadLetter[],
  action: AuditAction,
): Promise<DeadGroupsChanged> {
  const [first] = changed;
  if (first)
    await recordAudit(ctx, {
      action,
      subjectId: endpointId,
      owner: { environment: first.environment, partnerId: first.partnerId },
      after: { ...only, count: changed.length },
    });
  announceDeliveries(ctx.tx, changed);
  return { changed: changed.length, more: changed.length === deadStep };
}
