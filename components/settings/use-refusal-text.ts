import { useTranslations } from "next-intl";
import { timeOfDay } from "#components/ui/ulaanbaatar.ts";
import { RequestError } from "#lib/client/request-json.ts";

const known = [
  "courier_not_found",
  "database_unavailable",
  "insufficient_role",
  "invalid_field",
  "missing_field",
  "unreachable",
] as const;

/** What the server refused with, in the reader's words; a conflict says who was faster, and when. */
export function useRefusalText(): (error: unknown) => string {
  const t = useTranslations("settings.refusal");
  return (error) => {
    if (!(error instanceof RequestError)) return t("other");
    const { code, conflict } = error;
    if (!conflict) return t(known.find((one) => one === code) ?? "other");
    return t("version_conflict", { name: conflict.changed_by, time: timeOfDay(new Date(conflict.changed_at)) });
  };
}
