import { CalendarClock, RotateCcw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayFormat, momentFormat } from "./moment-format.ts";

export type Estimate = {
  pickupAt: Date | null;
  deliveryAt: Date | null;
  agreed: { on: string; from?: string; until?: string } | null;
  isLate: boolean;
};

/** Noon of a day: the same day in every zone one could read it in. */
const noonOf = (day: string) => new Date(`${day}T04:00:00Z`);

/** When it is to come: as agreed with the recipient, or as promised. */
export function TrackingEstimate({ pickupAt, deliveryAt, agreed, isLate }: Estimate) {
  const t = useTranslations("tracking");
  const format = useFormatter();
  const hours = agreed && [agreed.from, agreed.until].filter(Boolean).join("–");
  return (
    <div className="flex gap-3 border-line border-t pt-4">
      <CalendarClock aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <div className="flex flex-1 flex-col gap-1">
        <dl className="flex flex-col gap-1">
          {pickupAt && (
            <div className="justify-between gap-x-3 sm:flex">
              <dt className="text-muted">{t("pickupBy")}</dt>
              <dd>{format.dateTime(pickupAt, momentFormat)}</dd>
            </div>
          )}
          <div className="justify-between gap-x-3 sm:flex">
            <dt className="text-muted">{agreed ? t("agreed") : t("deliveryBy")}</dt>
            <dd className="font-medium">
              {agreed
                ? [format.dateTime(noonOf(agreed.on), dayFormat), hours].filter(Boolean).join(", ")
                : deliveryAt && format.dateTime(deliveryAt, momentFormat)}
            </dd>
          </div>
        </dl>
        <p className="text-muted text-sm">{isLate ? t("late") : t("zone")}</p>
      </div>
    </div>
  );
}

/** That nobody took it, and when it is tried again. */
export function TrackingAttempt({ number, nextOn }: { number: number; nextOn: string | null }) {
  const t = useTranslations("tracking");
  const format = useFormatter();
  return (
    <p className="flex gap-3 rounded-md border border-warning-line bg-warning-soft px-3 py-2 text-warning-ink">
      <RotateCcw aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {t("attempt", { number })} {nextOn && t("nextAttempt", { day: format.dateTime(noonOf(nextOn), dayFormat) })}
      </span>
    </p>
  );
}
