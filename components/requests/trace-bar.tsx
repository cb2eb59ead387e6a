import type { CSSProperties } from "react";
import { cn } from "#components/ui/cn.ts";
import {
  attemptPhaseColours,
  attemptPhaseLengths,
  attemptPhases,
} from "#components/webhooks/deliveries/attempt-phases.ts";
import type { TracedAttempt } from "#lib/contracts/requests.ts";
import type { PhaseName, TraceRow } from "./trace-rows.ts";

export const phaseColours: Record<PhaseName, string> = {
  auth: "bg-active-line",
  parse: "bg-warning-line",
  transaction: "bg-info-line",
  rest: "bg-neutral-line",
};

/** Below one in sum, growth does not fill the bar: a phase can be a tenth of a millisecond. */
const GROWTH_PER_MS = 100;

export const queueColour = "bg-neutral-line";

type TraceBarProps = {
  row: TraceRow;
  /** Where a moment lies, in percent. */
  at: (moment: number) => number;
};

/** A step as a bar or a mark at its place in time. What it says stands beside it in words. */
export function TraceBar({ row, at }: TraceBarProps) {
  const left = at(row.start);
  const width = at(row.end) - left;
  const style = { left: `${left}%`, width: `${width}%` };
  const place = "absolute top-1/2 -translate-y-1/2";
  if (row.kind === "request") {
    return (
      <span aria-hidden className={cn(place, "flex h-4 min-w-1 overflow-hidden rounded-sm")} style={style}>
        {row.phases.map(({ name, ms }) => (
          <span key={name} className={phaseColours[name]} style={{ flexGrow: ms }} />
        ))}
      </span>
    );
  }
  if (row.kind === "delivery") {
    return <span aria-hidden className={cn(place, "h-0.5 min-w-1 rounded-full bg-line-strong")} style={style} />;
  }
  if (row.kind === "attempt") {
    const since = row.queuedSince === null ? left : at(row.queuedSince);
    const queue = { left: `${since}%`, width: `${left - since}%` };
    return (
      <>
        {since < left && <span aria-hidden className={cn(place, "h-1", queueColour)} style={queue} />}
        <AttemptBar attempt={row.attempt} className={place} style={style} />
      </>
    );
  }
  const look = row.kind === "event" ? "bg-accent-ink" : "border-2 border-muted bg-surface";
  return (
    <span
      aria-hidden
      className={cn(place, "size-2.5 -translate-x-1/2 rotate-45", look)}
      style={{ left: `clamp(5px, ${left}%, calc(100% - 5px))` }}
    />
  );
}

type AttemptBarProps = { attempt: TracedAttempt; className: string; style: CSSProperties };

/** Its phases in their colours; the line below says how it ended. */
function AttemptBar({ attempt, className, style }: AttemptBarProps) {
  const lasted = attemptPhaseLengths(attempt.timings);
  const outcome = attempt.outcome === "delivered" ? "bg-ok-ink" : "bg-danger-ink";
  return (
    <span aria-hidden className={cn(className, "flex h-4 min-w-1 flex-col overflow-hidden rounded-sm")} style={style}>
      <span className="flex grow">
        {attemptPhases.map((phase) =>
          lasted[phase] ? (
            <span
              key={phase}
              className={attemptPhaseColours[phase]}
              style={{ flexGrow: lasted[phase] * GROWTH_PER_MS }}
            />
          ) : null,
        )}
      </span>
      <span className={cn("h-1 shrink-0", outcome)} />
    </span>
  );
}
