import { useTranslations } from "next-intl";

const HOUR = 60;
const DAY = 24 * HOUR;

/** A span of whole minutes in its two largest units. */
export function useDuration(): (minutes: number) => string {
  const t = useTranslations("board.duration");
  return (minutes) => {
    const whole = Math.floor(Math.abs(minutes));
    if (whole < 1) return t("now");
    if (whole < HOUR) return t("minutes", { minutes: whole });
    if (whole < DAY) return t("hours", { hours: Math.floor(whole / HOUR), minutes: whole % HOUR });
    return t("days", { days: Math.floor(whole / DAY), hours: Math.floor((whole % DAY) / HOUR) });
  };
}
