import type { AttemptView } from "#lib/contracts/deliveries.ts";
import type { PartnerAttempt, PartnerDeliveryView } from "#lib/contracts/partner-deliveries.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "#lib/services/context.ts";
import { presentPartnerDelivery } from "./present-delivery.ts";
import { showDelivery } from "./show-delivery.ts";

/**
 * One delivery with its newest attempts, for the partner it belongs to.
 * @throws AppError `delivery_not_found`, also for another partner's or environment's id
 */
export async function showPartnerDelivery(ctx: Ctx<PartnerScope>, deliveryId: string): Promise<PartnerDeliveryView> {
  const { body: _body, receiver: _receiver, history, waits_for, ...row } = await showDelivery(ctx, { deliveryId });
  return { ...presentPartnerDelivery(row), waits_for, history: history.map(presentPartnerAttempt) };
}

function presentPartnerAttempt(attempt: AttemptView): PartnerAttempt {
  const { remote_address: _address, worker_id: _worker, signed_with: _secrets, ...shown } = attempt;
  return shown;
}
