/** The two ways of a parcel: from the vendor to us, and from us to the recipient. */
export const legs = ["pickup", "delivery"] as const;

export type Leg = (typeof legs)[number];
