import { useTranslations } from "next-intl";
import { RequestError } from "#lib/client/request-json.ts";

const known = [
  "already_exists",
  "database_unavailable",
  "insufficient_role",
  "invalid_transition",
  "rate_limited",
  "secret_key_not_found",
  "unreachable",
  "webhook_endpoint_not_found",
  "wrong_password",
] as const;

/** What the server refused with, in the reader's words. A refused field is told beside that field. */
export function useRefusalText(): (error: unknown) => string {
  const t = useTranslations("keys.refusal");
  return (error) => {
    const refused = error instanceof RequestError ? error : undefined;
    if (refused?.field && (refused.code === "invalid_field" || refused.code === "missing_field"))
      return t("invalid_field", { field: refused.field });
    return t(known.find((one) => one === refused?.code) ?? "other");
  };
}
