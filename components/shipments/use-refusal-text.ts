import { useTranslations } from "next-intl";
import { timeOfDay } from "#components/ui/ulaanbaatar.ts";
import type { RequestError } from "#lib/client/request-json.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";

const known = [
  "courier_inactive",
  "courier_not_found",
  "database_unavailable",
  "insufficient_role",
  "invalid_transition",
  "shipment_not_found",
  "unreachable",
  "version_conflict",
] as const;

/** What the server refused with, in the reader's words; a conflict says who, when and what it is now. */
export function useRefusalText(): (error: {
  code: RequestError["code"];
  conflict?: RequestError["conflict"];
}) => string {
  const t = useTranslations("shipments");
  return ({ code, conflict }) => {
    const status = shipmentStatuses.find((one) => one === conflict?.status);
    if (!conflict || !status) return t(`refusal.${known.find((one) => one === code) ?? "other"}`);
    if (code === "move_pending")
      return t("pending.theirs", { name: conflict.changed_by, status: t(`status.${status}`) });
    const time = timeOfDay(new Date(conflict.changed_at));
    return t("conflict", { name: conflict.changed_by, time, status: t(`status.${status}`) });
  };
}
