import type { AttemptOutcome } from "./delivery-status.ts";

type Facts = Record<string, string | number | null>;

type Words = {
  /** A failed attempt's outcome. */
  outcome: (outcome: AttemptOutcome) => string;
  time: (at: Date) => string;
};

const UNKNOWN = "–";

/** What the sentence about an alert (`alerts.kind` in `messages/`) is filled with; a dash for what is not known. */
export function sentenceValues({ count, facts }: { count: number; facts: Facts }, words: Words) {
  const text = (name: string) => String(facts[name] ?? UNKNOWN);
  const { since, outcome, status } = facts;
  return {
    count,
    receiver: text("receiver"),
    receivers: Number(facts.receivers ?? (facts.receiver ? 1 : 0)),
    order: text("order_id"),
    tracking: text("tracking_number"),
    since: typeof since === "string" ? words.time(new Date(since)) : UNKNOWN,
    error: outcome ? `${status ? `${status} ` : ""}${words.outcome(outcome as AttemptOutcome)}` : UNKNOWN,
  };
}
