import { useTranslations } from "next-intl";
import { RequestError } from "#lib/client/request-json.ts";

const known = [
  "already_exists",
  "database_unavailable",
  "insufficient_role",
  "invalid_field",
  "invitation_not_found",
  "last_admin",
  "person_not_found",
  "rate_limited",
  "unreachable",
  "wrong_password",
] as const;

/** What the server refused with, in the reader's words. */
export function useRefusalText(): (error: unknown) => string {
  const t = useTranslations("people.refusal");
  return (error) => {
    const code = error instanceof RequestError ? error.code : undefined;
    return t(known.find((one) => one === code) ?? "other");
  };
}
