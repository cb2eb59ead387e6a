import { useTranslations } from "next-intl";
import { RequestError } from "#lib/client/request-json.ts";

const known = [
  "database_unavailable",
  "delivery_not_found",
  "delivery_not_retryable",
  "insufficient_role",
  "invalid_parameter",
  "request_not_found",
  "unreachable",
] as const;

/** What the server refused with, in the reader's words. */
export function useRefusalText(): (error: unknown) => string {
  const t = useTranslations("webhooks.refusal");
  return (error) => {
    const code = error instanceof RequestError ? error.code : undefined;
    return t(known.find((one) => one === code) ?? "other");
  };
}
