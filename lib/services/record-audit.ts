import { insertAudit } from "#db/queries/audit-log.ts";
import type { AuditAction } from "#lib/domain/audit-action.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "./context.ts";

export type AuditedChange = {
  /** Noun and verb, e.g. `secret_key.rolled`. */
  action: AuditAction;
  subjectId: string;
  /** Whose it is; left out for what belongs to all, such as a person. */
  owner?: { environment: Environment; partnerId?: string | null };
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

/** Writes down, in the transaction of the change itself, who did what. Never give it a secret. */
export function recordAudit(ctx: Omit<Ctx, "scope">, change: AuditedChange): Promise<void> {
  const { action, subjectId, owner, before, after } = change;
  return insertAudit(ctx.tx, {
    id: newId("aud", ctx.now),
    environment: owner?.environment ?? null,
    partnerId: owner?.partnerId ?? null,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    action,
    subjectId,
    before: before ?? null,
    after: after ?? null,
    requestId: ctx.requestId,
    createdAt: ctx.now,
  });
}
