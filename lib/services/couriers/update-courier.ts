import { findLastChange } from "#db/queries/audit-log.ts";
import { type Courier, lockCourier, updateCourier as saveCourier } from "#db/queries/couriers.ts";
import type { UpdateCourierBody } from "#lib/contracts/couriers.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";

type Terms = Pick<Courier, "name" | "phone" | "zone" | "active">;

const termsOf = ({ name, phone, zone, active }: Courier): Terms => ({ name, phone, zone, active });

async function refuseStale(ctx: Ctx, courier: Courier, expectedVersion: number): Promise<void> {
  const { id, name, version, active } = courier;
  if (version === expectedVersion) return;
  const last = await findLastChange(ctx.tx, id);
  const changedBy = last?.by ?? "Somebody";
  const changedAt = (last?.at ?? courier.createdAt).toISOString();
  throw new AppError(
    "version_conflict",
    `${changedBy} changed ${name} at ${changedAt}: version ${version}. Read it and decide anew.`,
    { conflict: { status: active ? "active" : "inactive", version, changed_by: changedBy, changed_at: changedAt } },
  );
}

/**
 * Changes a courier. Shipments keep whom they were given to, also when the courier no longer works. What is already so
 * changes nothing.
 * @throws AppError `courier_not_found`, `version_conflict` with who changed them since
 */
export async function updateCourier(
  ctx: Ctx,
  { courierId, expected_version, ...patch }: UpdateCourierBody & { courierId: string },
): Promise<Courier> {
  const courier = await lockCourier(ctx.tx, ctx.scope, courierId);
  if (!courier) throw new AppError("courier_not_found", "There is no such courier.");
  const before = termsOf(courier);
  const after: Terms = { ...before, ...patch };
  const changed = (Object.keys(before) as (keyof Terms)[]).filter((term) => before[term] !== after[term]);
  if (changed.length === 0) return courier;
  await refuseStale(ctx, courier, expected_version);
  const saved = { ...courier, ...after, version: courier.version + 1 };
  const only = (terms: Terms) => Object.fromEntries(changed.map((term) => [term, terms[term]]));
  await Promise.all([
    saveCourier(ctx.tx, ctx.scope, saved),
    recordAudit(ctx, {
      action: "courier.changed",
      subjectId: courierId,
      owner: { environment: ctx.scope.environment },
      before: only(before),
      after: only(after),
    }),
  ]);
  return saved;
}
