import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { attemptOutcomes, deliveryStatuses } from "#lib/domain/delivery-status.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { spans } from "#lib/domain/period.ts";

/** The filters of the delivery log as they stand in the URL. */
export const deliveryParams = {
  status: parseAsStringLiteral(deliveryStatuses),
  type: parseAsStringLiteral(webhookEventTypes),
  endpoint: parseAsString,
  outcome: parseAsStringLiteral(attemptOutcomes),
  http: parseAsInteger,
  code: parseAsString,
  within: parseAsStringLiteral(spans),
  from: parseAsString,
  to: parseAsString,
  q: parseAsString,
  shipment: parseAsString,
};

export const loadDeliveryParams = createLoader(deliveryParams);
