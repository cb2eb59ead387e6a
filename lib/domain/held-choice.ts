export const heldChoices = ["send", "skip"] as const;

/** What becomes of the deliveries that were held for an endpoint when it is enabled again. */
export type HeldChoice = (typeof heldChoices)[number];
