import { deleteDemo, type PurgedDemo } from "#db/queries/demo.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { demoMark } from "./simulator.ts";

/**
 * Removes what the demo made, and nothing else: its shipments with their events, deliveries and attempts, the
 * simulator's endpoint, key and request log. The audit log keeps its rows: nobody can delete from it.
 *
 * @returns how many of each.
 */
export async function purgeDemo(ctx: Ctx<PartnerScope>): Promise<PurgedDemo> {
  const purged = await deleteDemo(ctx.tx, ctx.scope, demoMark);
  const isEmpty = Object.values(purged).every((count) => count === 0);
  if (!isEmpty) await recordAudit(ctx, { action: "demo.purged", subjectId: "demo", owner: ctx.scope, after: purged });
  return purged;
}
