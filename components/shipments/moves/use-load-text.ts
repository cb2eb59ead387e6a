import { useTranslations } from "next-intl";
import type { CourierLoadView } from "#lib/contracts/couriers.ts";
import { tugrik } from "#lib/domain/money.ts";

/** What a courier has in hand, in a few words: open shipments, and cash when there is any. */
export function useLoadText(): (carried: CourierLoadView) => string {
  const t = useTranslations("shipments");
  return ({ load, cash_in_hand: cash }) => {
    const count = Object.values(load).reduce((sum, one) => sum + one, 0);
    return [t("load", { count }), cash > 0 && tugrik(cash)].filter(Boolean).join(" · ");
  };
}
