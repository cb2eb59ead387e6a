import { useTranslations } from "next-intl";
import { useDuration } from "#components/ui/duration.tsx";
import type { AttemptView } from "#lib/contracts/deliveries.ts";

const phases = ["dns", "connect", "tls", "wait", "rest"] as const;

type Phase = (typeof phases)[number];

const colours: Record<Phase, string> = {
  dns: "bg-active-line",
  connect: "bg-warning-line",
  tls: "bg-danger-line",
  wait: "bg-info-line",
  rest: "bg-ok-line",
};

/** What each phase took; the rest is reading the answer, or waiting in vain where none came. */
function lengths(timings: AttemptView["timings"]): Record<Phase, number | null> {
  const { dns_ms, connect_ms, tls_ms, first_byte_ms, total_ms } = timings;
  const known = [dns_ms, connect_ms, tls_ms, first_byte_ms].reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
  const left = Math.max(0, total_ms - known);
  const rest = { dns: dns_ms, connect: connect_ms, tls: tls_ms };
  return first_byte_ms === null ? { ...rest, wait: left, rest: null } : { ...rest, wait: first_byte_ms, rest: left };
}

/** Where the time of an attempt went: a bar, and the same in numbers. */
export function AttemptTimings({ timings }: { timings: AttemptView["timings"] }) {
  const t = useTranslations("webhooks.timing");
  const duration = useDuration();
  const lasted = lengths(timings);
  return (
    <div className="flex flex-col gap-1.5">
      <div aria-hidden className="flex h-2 overflow-hidden rounded-sm bg-sunken">
        {phases.map((phase) => {
          const ms = lasted[phase];
          return ms ? <div key={phase} className={colours[phase]} style={{ flexGrow: ms, minWidth: 2 }} /> : null;
        })}
      </div>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
        {phases.map((phase) => {
          const ms = lasted[phase];
          return (
            <div key={phase} className="flex items-center gap-1.5">
              <dt className="flex items-center gap-1.5 text-muted">
                <span aria-hidden className={`size-2 rounded-full ${colours[phase]}`} />
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
