import { useTranslations } from "next-intl";
import { useDuration } from "#components/ui/duration.tsx";
import type { RequestDetail } from "#lib/contracts/requests.ts";
import { phaseColours } from "./trace-bar.tsx";
import { phasesOf } from "./trace-rows.ts";

/** Where the time of a call went, in numbers; the colours are those of its bar. */
export function RequestPhases({ request }: { request: RequestDetail }) {
  const t = useTranslations("trace.phase");
  const duration = useDuration();
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
      {phasesOf(request).map(({ name, ms }) => (
        <div key={name} className="flex items-center gap-1.5">
          <dt className="flex items-center gap-1.5 text-muted">
            <span aria-hidden className={`size-2 rounded-full ${phaseColours[name]}`} />
            {t(name)}
          </dt>
          <dd>{duration(ms)}</dd>
        </div>
      ))}
    </dl>
  );
}
