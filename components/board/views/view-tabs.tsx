"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Asked, askedBy, isAsked } from "#lib/domain/saved-view.ts";
import { type UrgencyView, urgencyViews } from "#lib/domain/urgency-views.ts";
import type { CountedView } from "./use-saved-views.ts";
import { useViewKeys } from "./use-view-keys.ts";
import { ViewTab } from "./view-tab.tsx";

type ViewTabsProps = {
  asked: Asked;
  /** Null while not every row is known. */
  counts: Record<UrgencyView, number> | null;
  saved: readonly CountedView[];
  letters: boolean;
  onView: (view: UrgencyView | null) => void;
  /** Exactly this is asked for; null asks for everything. */
  onAsk: (asked: Asked | null) => void;
};

/** The questions of the day and what people keep, with how many shipments answer each; a digit opens one of the first nine. */
export function ViewTabs({ asked, counts, saved, letters, onView, onAsk }: ViewTabsProps) {
  const t = useTranslations("board");
  const tabs = [
    ...urgencyViews.map((view) => ({
      key: view,
      name: t(`view.${view}`),
      hint: t(`viewHint.${view}`),
      icon: undefined,
      count: counts?.[view] ?? null,
      pressed: view === asked.view,
      toggle: () => onView(view === asked.view ? null : view),
    })),
    ...saved.map(({ id, name, query, shared, owner, count }) => ({
      key: id,
      name,
      hint: shared ? t("saved.sharedBy", { name: owner.name }) : t("saved.own"),
      icon: shared ? Users : undefined,
      count,
      pressed: isAsked(query, asked),
      toggle: () => onAsk(isAsked(query, asked) ? null : askedBy(query)),
    })),
  ];
  useViewKeys((digit) => tabs[digit - 1]?.toggle(), { enabled: letters });
  return (
    <fieldset className="relative -mx-1 flex min-w-0 gap-1 overflow-x-auto p-1">
      <legend className="sr-only">{t("views")}</legend>
      {tabs.map(({ key, toggle, ...tab }, at) => (
        <ViewTab key={key} {...tab} digit={at < 9 ? at + 1 : null} onToggle={toggle} />
      ))}
    </fieldset>
  );
}
