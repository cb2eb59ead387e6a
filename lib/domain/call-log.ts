/** Who was called about a shipment. */
export const callParties = ["recipient", "vendor", "courier"] as const;

export type CallParty = (typeof callParties)[number];

/** How a call ended. */
export const callOutcomes = ["answered", "no_answer", "unreachable", "wrong_number"] as const;

export type CallOutcome = (typeof callOutcomes)[number];

/** A call as recorded; `phone` is what was dialled, which may be edited later. */
export type LoggedCall = { party: CallParty; phone: string | null; outcome: CallOutcome };
