/** Characters a new password has at least, and at most: hashing an endless one would cost us, not the sender. */
export const passwordLength = { shortest: 10, longest: 1_024 } as const;
