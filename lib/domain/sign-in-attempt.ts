/** What a password was given for: to sign in, or to confirm something while signed in. */
export const attemptPurposes = ["sign_in", "confirmation"] as const;

export type AttemptPurpose = (typeof attemptPurposes)[number];
