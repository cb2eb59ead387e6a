import { useTranslations } from "next-intl";
import { wholeUnits } from "./whole-units.ts";

/** A planned length of time in words: 24 h, not 24 h 0 min. */
export function useWholeDuration(): (seconds: number) => string {
  const t = useTranslations("ui.duration.whole");
  return (seconds) => {
    const { unit, value } = wholeUnits(seconds);
    return t(unit, { value: String(value) });
  };
}
