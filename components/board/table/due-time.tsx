"use client";

import { AlarmClock, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { dateAndTime } from "#components/ui/ulaanbaatar.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { dueAt, type Urgency, urgencyOf } from "#lib/domain/urgency.ts";
import { useBoardClock } from "../views/board-clock.tsx";
import { useDuration } from "./use-duration.ts";

const MINUTE_MS = 60_000;

const looks: Record<Urgency, { icon: typeof Clock | null; className: string }> = {
  late: { icon: AlarmClock, className: "bg-danger-soft text-danger-ink font-medium" },
  soon: { icon: Clock, className: "bg-warning-soft text-warning-ink font-medium" },
  calm: { icon: null, className: "" },
};

/** Time left until what was promised next: the only place where urgency has a colour. */
export function DueTime({ row }: { row: BoardRow }) {
  const t = useTranslations("board");
  const duration = useDuration();
  const clock = useBoardClock();
  const due = dueAt(row);
  if (due === null) return <span className="text-muted">–</span>;
  const minutes = (Date.parse(due) - clock.now) / MINUTE_MS;
  const urgency = urgencyOf(row, clock);
  const { icon: Icon, className } = looks[urgency];
  const time = duration(minutes);
  const words = t(urgency === "late" ? "late" : "left", { time });
  return (
    <time
      dateTime={due}
      title={`${words} · ${dateAndTime(new Date(due))}`}
      className={cn("inline-flex items-center gap-1 rounded-sm", className, Icon && "-mx-1 px-1")}
      suppressHydrationWarning
    >
      {Icon && <Icon aria-hidden className="size-3.5 shrink-0" />}
      <span aria-hidden suppressHydrationWarning>
        {urgency === "late" && "−"}
        {time}
      </span>
      <span className="sr-only" suppressHydrationWarning>
        {words}
      </span>
    </time>
  );
}
