export const deliveryStatuses = ["pending", "sending", "delivered", "dead", "held", "skipped", "canceled"] as const;

/**
 * Life of a webhook delivery: `pending` waits for its due time, `sending` is claimed by a worker, `delivered` was
 * answered 2xx, `dead` used up its schedule, `held` waits for a disabled endpoint, `skipped` and `canceled` were
 * settled by a person or by the endpoint's deletion.
 */
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Unsettled rows keep later events of the same shipment waiting. */
export const unsettledStatuses: readonly DeliveryStatus[] = ["pending", "sending"];

export const attemptOutcomes = [
  "delivered",
  "dns",
  "connect",
  "tls",
  "timeout",
  "http_3xx",
  "http_4xx",
  "http_5xx",
  "body",
  "blocked",
  "worker_lost",
] as const;

/** What one attempt came to; everything but `delivered` is a failure. */
export type AttemptOutcome = (typeof attemptOutcomes)[number];

export const endpointStates = ["enabled", "disabled", "deleted"] as const;

export type EndpointState = (typeof endpointStates)[number];

export const endpointFormats = ["shop_mn"] as const;

/** How an endpoint's bodies and headers look; dialects add theirs. */
export type EndpointFormat = (typeof endpointFormats)[number];

export const attemptTriggers = ["schedule", "manual"] as const;

export type AttemptTrigger = (typeof attemptTriggers)[number];
