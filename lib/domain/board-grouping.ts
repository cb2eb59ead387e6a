/** How the board lays out its rows; null is the plain table. */
export const groupings = ["pickup", "courier", "status"] as const;

export type Grouping = (typeof groupings)[number];
