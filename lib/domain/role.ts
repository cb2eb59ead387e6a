export const roles = ["admin", "dispatcher", "viewer"] as const;

export type Role = (typeof roles)[number];
