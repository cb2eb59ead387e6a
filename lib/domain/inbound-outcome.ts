/**
 * What became of a partner's webhook: nothing, because we do not know its type; a registration acknowledged; a
 * cancellation carried out, found done before, or come after the pickup.
 */
export const inboundOutcomes = ["ignored", "acknowledged", "canceled", "already_canceled", "canceled_late"] as const;

export type InboundOutcome = (typeof inboundOutcomes)[number];
