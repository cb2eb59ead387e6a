export const alertSeverities = ["critical", "warning"] as const;

/** `critical` says that somebody has to act now; `warning` that somebody has to look today. */
export type AlertSeverity = (typeof alertSeverities)[number];

export const alertKindNames = [
  "blocked_address",
  "dead_letters",
  "deliveries_late",
  "endpoint_disabled",
  "endpoint_failing",
  "late_cancel",
  "worker_silent",
] as const;

/** What may be wrong. Each has its sentence in `messages/`, under `alerts.kind`. */
export type AlertKind = (typeof alertKindNames)[number];

type KindRules = {
  severity: AlertSeverity;
  /** Its cause can go away, and then so does the alert; otherwise it ends when a person acknowledges it. */
  resolvesItself: boolean;
};

/** The one table of what each kind of alert means. */
export const alertKinds: Record<AlertKind, KindRules> = {
  // A webhook's address turned out to lead into our own network.
  blocked_address: { severity: "critical", resolvesItself: true },
  // Deliveries of an endpoint have used up their attempts, all with the same error.
  dead_letters: { severity: "critical", resolvesItself: true },
  // Deliveries are due and nobody has claimed them.
  deliveries_late: { severity: "critical", resolvesItself: true },
  // Deliveries wait for an endpoint that a person has disabled.
  endpoint_disabled: { severity: "warning", resolvesItself: true },
  // An endpoint has taken nothing for hours while it was tried.
  endpoint_failing: { severity: "critical", resolvesItself: true },
  // The partner canceled an order that had been picked up: a parcel is on the road that nobody waits for.
  late_cancel: { severity: "critical", resolvesItself: false },
  // No worker has looked for due deliveries while there are some.
  worker_silent: { severity: "critical", resolvesItself: true },
};
