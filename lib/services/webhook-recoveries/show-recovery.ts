import { countRecovered, findRecovery, listRecoveries } from "#db/queries/webhook-recoveries.ts";
import type { RecoveryList, RecoveryView } from "#lib/contracts/recoveries.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { presentRecovery } from "./present-recovery.ts";

const mostListed = 20;

/**
 * How far a recovery has come.
 *
 * @throws AppError `recovery_not_found`, also for another environment's
 */
export async function showRecovery({ tx, scope }: Ctx, id: string): Promise<RecoveryView> {
  const recovery = await findRecovery(tx, scope, id);
  if (!recovery) throw new AppError("recovery_not_found", `There is no recovery ${id}.`);
  return presentRecovery(recovery, recovery.state === "running" ? await countRecovered(tx, id) : null);
}

/** The newest recoveries of an endpoint. */
export async function listEndpointRecoveries(ctx: Ctx, endpointId: string): Promise<RecoveryList> {
  const rows = await listRecoveries(ctx.tx, ctx.scope, endpointId, mostListed);
  return { data: await Promise.all(rows.map(({ id }) => showRecovery(ctx, id))) };
}
