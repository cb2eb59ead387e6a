"use client";

import { useTranslations } from "next-intl";
import type { Selection } from "#components/ui/use-selection.ts";

/** Chooses every webhook that is shown, or none. */
export function SelectAll({ ids, selection }: { ids: readonly string[]; selection: Selection }) {
  const t = useTranslations("webhooks.bulk");
  const all = ids.length > 0 && ids.every((id) => selection.ids.has(id));
  return (
    <input
      type="checkbox"
      aria-label={t("all")}
      title={t("all")}
      ref={(box) => {
        if (box) box.indeterminate = !all && selection.ids.size > 0;
      }}
      checked={all}
      onChange={() => selection.set(all ? [] : ids)}
      className="size-3.5 align-middle accent-accent"
    />
  );
}
