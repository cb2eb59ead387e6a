import { transaction } from "#db/client.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { type Environment, environments } from "#lib/domain/environment.ts";
import { type PartnerScope, partnerScope, staffScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { findPartner } from "#lib/services/partners/find-partner.ts";

const actor: Actor = { type: "system", id: null, name: "pickpack command" };

/** One transaction for what belongs to no environment. */
export function asCommand<T>(work: (ctx: Omit<Ctx, "scope">) => Promise<T>): Promise<T> {
  return transaction((tx) => work({ tx, actor, requestId: newId("req"), now: new Date() }));
}

/** One transaction over all partners of an environment. */
export function asStaff<T>(environment: Environment, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return asCommand((ctx) => work({ ...ctx, scope: staffScope(environment) }));
}

/** One transaction for a partner in an environment. */
export function asPartner<T>(
  environment: Environment,
  slug: string,
  work: (ctx: Ctx<PartnerScope>) => Promise<T>,
): Promise<T> {
  return asCommand(async (ctx) => {
    const partner = await findPartner(ctx, slug);
    return work({ ...ctx, scope: partnerScope(environment, partner.id) });
  });
}

/** What a list shows: one environment's or both, one partner's or all. */
export async function listed<Row>(
  filter: { environment?: Environment; partner?: string },
  list: (ctx: Ctx) => Promise<Row[]>,
): Promise<Row[]> {
  const { partner } = filter;
  const chosen = filter.environment ? [filter.environment] : environments;
  const lists: Row[][] = [];
  for (const one of chosen) lists.push(await (partner ? asPartner(one, partner, list) : asStaff(one, list)));
  return lists.flat();
}

/** An id says nothing of its environment: looks in one, then in the other. */
export async function whereItIs<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const [first, second] = environments;
  try {
    return await asStaff(first, work);
  } catch (error) {
    if (error instanceof AppError && error.code.endsWith("_not_found")) return asStaff(second, work);
    throw error;
  }
}
