"use client";

import { useTranslations } from "next-intl";
import { clockOf } from "#components/ui/clock-of.ts";
import { cn } from "#components/ui/cn.ts";
import { useDuration } from "#components/ui/duration.tsx";
import type { TraceView } from "#lib/contracts/requests.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { ClockTime } from "./clock-time.tsx";
import { positionOf, type TimeAxis, timeAxis } from "./time-axis.ts";
import { TraceBar } from "./trace-bar.tsx";
import { TraceLabel } from "./trace-label.tsx";
import { activeSpans, type TraceRow, traceRows } from "./trace-rows.ts";

/** Name, bar, time, offset and length; on a phone the bar stands below. */
export const waterfallGrid =
  "grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 md:grid-cols-[13rem_minmax(0,1fr)_5.5rem] lg:grid-cols-[19rem_minmax(0,1fr)_5.5rem_5.5rem_4.5rem]";

const indents: Record<TraceRow["kind"], string> = {
  request: "",
  event: "md:pl-3",
  delivery: "md:pl-6",
  attempt: "md:pl-9",
  next: "md:pl-9",
};

function keyOf(row: TraceRow): string {
  if (row.kind === "request") return row.request.id;
  if (row.kind === "event") return row.event.id;
  if (row.kind === "attempt") return row.attempt.id;
  return row.kind + row.delivery.id;
}

/** Everything that one request set off, on one line of time. */
export function Waterfall({ environment, trace }: { environment: Environment; trace: TraceView }) {
  const t = useTranslations("trace");
  const rows = traceRows(trace);
  const axis = timeAxis(activeSpans(rows));
  const zero = axis.segments[0]?.start ?? 0;
  return (
    <section aria-label={t("timeline")} className="rounded-md border border-line bg-surface">
      <Head axis={axis} zero={zero} />
      <ol>
        {rows.map((row) => (
          <li
            key={keyOf(row)}
            data-testid={`trace-${row.kind}`}
            className={cn(
              waterfallGrid,
              "relative min-h-9 border-line border-b px-3 py-1.5 last:border-b-0 hover:bg-hover md:py-0",
            )}
          >
            <div className={cn("min-w-0", indents[row.kind])}>
              <TraceLabel environment={environment} row={row} />
            </div>
            <div className="relative h-5 self-stretch max-md:order-last max-md:col-span-2 max-md:mt-1 md:h-auto">
              <Cuts axis={axis} />
              <TraceBar row={row} at={(moment) => positionOf(axis, moment)} />
            </div>
            <Numbers row={row} zero={zero} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Numbers({ row, zero }: { row: TraceRow; zero: number }) {
  const duration = useDuration();
  const offset = row.start - zero;
  const isMoment = row.kind === "event" || row.kind === "next" || row.kind === "delivery";
  return (
    <>
      <ClockTime at={row.start} className="text-right text-muted text-xs" />
      <span className="text-right text-muted text-xs max-lg:hidden">{offset === 0 ? "0" : `+${duration(offset)}`}</span>
      <span className="text-right text-xs max-lg:hidden">{isMoment ? "" : duration(row.end - row.start)}</span>
    </>
  );
}

const SECOND_MS = 1_000;

/** `0.4`, `5:08`, `1:00:12`: for places as narrow as a stretch of the axis. */
function shortOffset(ms: number): string {
  return ms < SECOND_MS ? (ms / SECOND_MS).toFixed(1) : clockOf(ms);
}

function Head({ axis, zero }: { axis: TimeAxis; zero: number }) {
  const t = useTranslations("trace");
  return (
    <div className={cn(waterfallGrid, "h-8 border-line border-b bg-sunken px-3 text-muted text-xs max-md:hidden")}>
      <span className="font-medium">{t("step")}</span>
      <span className="relative h-full">
        {axis.segments.map(({ start, left }, index) => (
          <span
            key={start}
            className="absolute top-2 border-line-strong border-l pl-0.5 leading-4 tracking-tight whitespace-nowrap"
            style={{ left: `${left}%` }}
          >
            {index === 0 ? "0" : shortOffset(start - zero)}
          </span>
        ))}
      </span>
      <span className="text-right font-medium">{t("time")}</span>
      <span className="text-right font-medium max-lg:hidden">{t("offset")}</span>
      <span className="text-right font-medium max-lg:hidden">{t("took")}</span>
    </div>
  );
}

/** Where time was cut out. */
function Cuts({ axis }: { axis: TimeAxis }) {
  const t = useTranslations("trace");
  const duration = useDuration();
  return axis.breaks.map(({ left, width, ms }) => (
    <span
      key={left}
      title={t("nothingFor", { time: duration(ms) })}
      className="absolute inset-y-0 border-line border-x border-dashed bg-sunken"
      style={{ left: `${left}%`, width: `${width}%` }}
    />
  ));
}
