export const serviceLevels = ["standard", "express", "same_day"] as const;

export type ServiceLevel = (typeof serviceLevels)[number];
