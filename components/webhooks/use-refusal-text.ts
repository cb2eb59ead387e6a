import { useTranslations } from "next-intl";
import { RequestError } from "#lib/client/request-json.ts";

const known = [
  "database_unavailable",
  "delivery_not_found",
  "delivery_not_retryable",
  "insufficient_role",
  "invalid_parameter",
  "invalid_transition",
  "rate_limited",
  "recovery_not_found",
  "request_not_found",
  "unreachable",
  "webhook_endpoint_not_found",
  "wrong_password",
] as const;

/** A refusal's code in the reader's words. */
export function useRefusalWords(): (code: RequestError["code"] | undefined) => string {
  const t = useTranslations("webhooks.refusal");
  return (code) => t(known.find((one) => one === code) ?? "other");
}

/** What the server refused with, in the reader's words. */
export function useRefusalText(): (error: unknown) => string {
  const t = useTranslations("webhooks.refusal");
  const words = useRefusalWords();
  return (error) => {
    const refused = error instanceof RequestError ? error : undefined;
    if (refused?.field && (refused.code === "invalid_field" || refused.code === "missing_field"))
      return t("invalid_field", { field: refused.field });
    return words(refused?.code);
  };
}
