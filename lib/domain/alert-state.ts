export const alertStates = ["open", "acknowledged", "resolved"] as const;

/** `open` waits for a person, `acknowledged` for its cause to go away, `resolved` for nothing. */
export type AlertState = (typeof alertStates)[number];

/** The state an alert is in. */
export function alertState({ acknowledgedAt, resolvedAt }: Record<"acknowledgedAt" | "resolvedAt", Date | null>) {
  if (resolvedAt !== null) return "resolved";
  return acknowledgedAt === null ? "open" : "acknowledged";
}
