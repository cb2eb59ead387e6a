import { useTranslations } from "next-intl";
import { RequestError } from "#lib/client/request-json.ts";

const known = ["alert_not_found", "database_unavailable", "insufficient_role", "unreachable"] as const;

/** What the server refused with, in the reader's words. */
export function useRefusalText(): (error: unknown) => string {
  const t = useTranslations("alerts.refusal");
  return (error) => {
    const code = error instanceof RequestError ? error.code : undefined;
    return t(known.find((one) => one === code) ?? "other");
  };
}
