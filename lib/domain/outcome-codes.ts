/** How an attempt ended that will be repeated: the words Ulaanbaatar's couriers already use. */
export const attemptOutcomes = [
  "no_answer",
  "phone_unreachable",
  "wants_tomorrow",
  "wants_later",
  "nobody_there",
  "refused",
  "address_changed",
] as const;

export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** Why a shipment is closed without having been delivered. */
export const failureReasons = [
  "refused",
  "unreachable",
  "attempts_used_up",
  "canceled_by_vendor",
  "wrong_address",
  "not_handed_over",
  "damaged",
  "lost",
  "other",
] as const;

export type FailureReason = (typeof failureReasons)[number];

/** Who took the parcel at the door. */
export const recipientRelations = ["self", "family", "colleague", "neighbour", "guard", "shop_downstairs"] as const;

export type RecipientRelation = (typeof recipientRelations)[number];

const isOneOf =
  <Code extends string>(codes: readonly Code[]) =>
  (value: unknown): value is Code =>
    codes.some((code) => code === value);

/** Whether a recorded text is one of ours, which can be shown in the reader's language: a device may send another. */
export const isAttemptOutcome = isOneOf(attemptOutcomes);
export const isFailureReason = isOneOf(failureReasons);
export const isRecipientRelation = isOneOf(recipientRelations);
