import { useFormatter, useTranslations } from "next-intl";
import { statusLooks } from "#components/shipments/status-badge.tsx";
import { cn } from "#components/ui/cn.ts";
import type { TrackStep } from "#lib/domain/tracking/track-steps.ts";
import { momentFormat } from "./moment-format.ts";

/** The way of the parcel, from above: what is behind it, where it is, what is to come. */
export function TrackLine({ steps }: { steps: readonly TrackStep[] }) {
  const t = useTranslations();
  return (
    <ol aria-label={t("tracking.way")} className="flex flex-col">
      {steps.map((step, at) => (
        <Stop key={step.status} step={step} isLast={at === steps.length - 1} />
      ))}
    </ol>
  );
}

function Stop({ step: { status, state, at }, isLast }: { step: TrackStep; isLast: boolean }) {
  const t = useTranslations();
  const format = useFormatter();
  const { icon: Icon } = statusLooks[status];
  return (
    <li aria-current={state === "now" ? "step" : undefined} className="relative flex gap-3 pb-5 last:pb-0">
      {!isLast && (
        <span
          aria-hidden
          className={cn(
            "absolute top-7 bottom-0 left-3.5 w-px -translate-x-1/2",
            state === "done" ? "bg-accent" : "bg-line-strong",
          )}
        />
      )}
      <span
        aria-hidden
        className={cn(
          "grid size-7 shrink-0 place-items-center rounded-full border",
          state === "done" && "border-accent text-accent-ink",
          state === "now" && "border-accent bg-accent text-on-accent",
          state === "next" && "border-line-strong border-dashed text-muted",
        )}
      >
        <Icon className="size-4" />
      </span>
      <div className="flex min-h-7 flex-1 flex-wrap items-baseline justify-between gap-x-3 pt-1">
        <span className={cn(state === "now" && "font-semibold", state === "next" && "text-muted")}>
          {t(`shipments.status.${status}`)}
          {state === "next" && <span className="sr-only">{` (${t("tracking.toCome")})`}</span>}
        </span>
        {at && (
          <time dateTime={at.toISOString()} className="text-muted text-sm">
            {format.dateTime(at, momentFormat)}
          </time>
        )}
      </div>
    </li>
  );
}
