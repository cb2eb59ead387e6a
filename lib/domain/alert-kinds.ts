import type { Environment } from "./environment.ts";

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
  /** Where in the dashboard the cause is seen; `{subject}` is the id of what it is about. */
  page: string;
  /** The command that mends it, or shows what to mend. `{id}` is the alert's. */
  command: string;
  /** The same where many receivers are in it alike, so that there is no one subject. */
  many?: { page: string; command: string };
};

const pickpack = "npm run -s pickpack --";

/** The one table of what each kind of alert means. */
export const alertKinds: Record<AlertKind, KindRules> = {
  // A webhook's address turned out to lead into our own network. Facts: `receiver`.
  blocked_address: {
    severity: "critical",
    resolvesItself: true,
    page: "webhooks?endpoint={subject}&outcome=blocked",
    command: `${pickpack} webhooks set {subject} --url https://…`,
  },
  // Deliveries of an endpoint have used up their attempts, all with the same error. Facts: `receiver`, `outcome`, `status`; of many
  // receivers also `receivers`, how many there are.
  dead_letters: {
    severity: "critical",
    resolvesItself: true,
    page: "webhooks?endpoint={subject}&status=dead",
    command: `${pickpack} webhooks recover {subject} --since 2d`,
    many: { page: "webhooks/dead-letters", command: `${pickpack} webhooks dead --environment {environment}` },
  },
  // Deliveries are due and nobody has claimed them, though somebody works: all for one receiver, which is slow, or for
  // several. Facts: `since`, and `receiver` of the one.
  deliveries_late: {
    severity: "critical",
    resolvesItself: true,
    page: "webhooks?endpoint={subject}&status=pending",
    command: `${pickpack} webhooks test {subject}`,
    many: { page: "webhooks?status=pending", command: "npm start" },
  },
  // Deliveries wait for an endpoint that a person has disabled. Facts: `receiver`.
  endpoint_disabled: {
    severity: "warning",
    resolvesItself: true,
    page: "webhooks?endpoint={subject}&status=held",
    command: `${pickpack} webhooks enable {subject} --held send`,
  },
  // An endpoint has taken nothing for hours while it was tried. Facts: `receiver`, `since`, `outcome`, `status`.
  endpoint_failing: {
    severity: "critical",
    resolvesItself: true,
    page: "webhooks?endpoint={subject}",
    command: `${pickpack} webhooks test {subject}`,
    many: { page: "webhooks/endpoints", command: `${pickpack} webhooks list --environment {environment}` },
  },
  // The partner canceled an order that had been picked up: a parcel is on the road that nobody waits for.
  // Facts: `order_id`, `tracking_number`.
  late_cancel: {
    severity: "critical",
    resolvesItself: false,
    page: "board?shipment={subject}",
    command: `${pickpack} alerts ack {id}`,
  },
  // No worker has looked for due deliveries while there are some. Facts: `since`.
  worker_silent: {
    severity: "critical",
    resolvesItself: true,
    page: "webhooks?status=pending",
    command: "npm start",
  },
};

type Placed = { id: string; environment: Environment; kind: AlertKind; subjectId: string | null };

const fill = (template: string, { id, environment, subjectId }: Placed) =>
  template
    .replace("{id}", id)
    .replace("{environment}", environment)
    .replace("{subject}", subjectId ?? "");

/** The page and the command for one subject, or for many. */
const placesOf = ({ kind, subjectId }: Placed) => {
  const { many, ...one } = alertKinds[kind];
  return subjectId === null && many ? many : one;
};

/** The page that shows an alert's cause, as a path of the dashboard. */
export function alertPath(alert: Placed): string {
  return `/${alert.environment}/${fill(placesOf(alert).page, alert)}`;
}

/** The command that mends an alert's cause, to be pasted. */
export function alertCommand(alert: Placed): string {
  return fill(placesOf(alert).command, alert);
}
