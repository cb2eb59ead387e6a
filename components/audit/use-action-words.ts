import { useTranslations } from "next-intl";
import { auditActions } from "#lib/domain/audit-action.ts";

/** An action in the reader's words; one of another version of PickPack as it is written. */
export function useActionWords(): (action: string) => string {
  const t = useTranslations("audit.action");
  return (action) => {
    const known = auditActions.find((one) => one === action);
    return known ? t(known) : action;
  };
}
