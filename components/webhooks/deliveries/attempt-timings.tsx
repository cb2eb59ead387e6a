import { useTranslations } from "next-intl";
import { useDuration } from "#components/ui/duration.tsx";
import type { AttemptTimings as Timings } from "#lib/contracts/deliveries.ts";
import { attemptPhaseColours, attemptPhaseLengths, attemptPhases } from "./attempt-phases.ts";

/** Where the time of an attempt went: a bar, and the same in numbers. */
export function AttemptTimings({ timings }: { timings: Timings }) {
  const t = useTranslations("webhooks.timing");
  const duration = useDuration();
  const lasted = attemptPhaseLengths(timings);
  return (
    <div className="flex flex-col gap-1.5">
      <div aria-hidden className="flex h-2 overflow-hidden rounded-sm bg-sunken">
        {attemptPhases.map((phase) => {
          const ms = lasted[phase];
          return ms ? (
            <div key={phase} className={attemptPhaseColours[phase]} style={{ flexGrow: ms, minWidth: 2 }} />
          ) : null;
        })}
      </div>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
        {attemptPhases.map((phase) => {
          const ms = lasted[phase];
          return (
            <div key={phase} className="flex items-center gap-1.5">
              <dt className="flex items-center gap-1.5 text-muted">
                <span aria-hidden className={`size-2 rounded-full ${attemptPhaseColours[phase]}`} />
                {t(phase)}
              </dt>
              <dd>{ms === null ? "–" : duration(ms)}</dd>
            </div>
          );
        })}
        <div className="flex items-center gap-1.5">
          <dt className="text-muted">{t("total")}</dt>
          <dd className="font-medium">{duration(timings.total_ms)}</dd>
        </div>
      </dl>
    </div>
  );
}
