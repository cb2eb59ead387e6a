export const columnIds = [
  "tracking",
  "order",
  "status",
  "due",
  "address",
  "recipient",
  "courier",
  "cod",
  "attempts",
  "age",
  "flags",
] as const;

export type ColumnId = (typeof columnIds)[number];

type Column = {
  /** Least width in px. */
  width: number;
  /** Takes what is left over, and never less than that. */
  grows?: true;
  align?: "end";
};

export const columns: Record<ColumnId, Column> = {
  tracking: { width: 178 },
  order: { width: 110 },
  status: { width: 156 },
  due: { width: 108 },
  address: { width: 140, grows: true },
  recipient: { width: 184 },
  courier: { width: 112 },
  cod: { width: 90, align: "end" },
  attempts: { width: 50, align: "end" },
  age: { width: 74, align: "end" },
  flags: { width: 60 },
};

export const leastWidth = columnIds.reduce((sum, id) => sum + columns[id].width, 0);
