import { type Courier, selectCouriers } from "#db/queries/couriers.ts";
import type { Ctx } from "../context.ts";

/** The couriers of an environment, by name. */
export function listCouriers({ tx, scope }: Ctx): Promise<Courier[]> {
  return selectCouriers(tx, scope);
}
