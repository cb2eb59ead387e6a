import type { Courier } from "#db/queries/couriers.ts";
import type { LoadedCourier, ManagedCourier } from "#lib/contracts/couriers.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import type { Ctx } from "#lib/services/context.ts";
import { carriedBy } from "./carried-by.ts";
import { listCouriers } from "./list-couriers.ts";

export function presentCourier({ id, name, phone, zone, active, version, createdAt }: Courier): ManagedCourier {
  return { id, name, phone, zone, active, version, created_at: exactInstant(createdAt) };
}

/** Every courier of the environment by name, also those who no longer work. */
export async function listManagedCouriers(ctx: Ctx): Promise<{ data: LoadedCourier[] }> {
  const [couriers, carried] = await Promise.all([listCouriers(ctx), carriedBy(ctx)]);
  return { data: couriers.map((courier) => ({ ...presentCourier(courier), ...carried(courier.id) })) };
}
