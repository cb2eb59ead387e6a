import { useTranslations } from "next-intl";
import type { RequestError } from "#lib/client/request-json.ts";

const known = ["already_exists", "insufficient_role", "saved_view_not_found", "unreachable"] as const;

/** Why a view could not be kept or changed, in the reader's words. */
export function useViewRefusal(): (error: RequestError) => string {
  const t = useTranslations("board.saved.refusal");
  return ({ code }) => t(known.find((one) => one === code) ?? "other");
}
