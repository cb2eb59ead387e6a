import { type Courier, insertCourier } from "#db/queries/couriers.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";

/**
 * Adds a courier to an environment.
 *
 * @param input.phone E.164
 */
export async function createCourier(
  ctx: Ctx,
  input: { name: string; phone: string; zone: string | null },
): Promise<Courier> {
  const { environment } = ctx.scope;
  const courier = { ...input, id: newId("cur", ctx.now), active: true, createdAt: ctx.now };
  await insertCourier(ctx.tx, ctx.scope, courier);
  await recordAudit(ctx, { action: "courier.created", subjectId: courier.id, owner: { environment }, after: input });
  return { ...courier, environment, version: 1 };
}
