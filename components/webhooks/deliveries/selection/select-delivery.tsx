"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { BulkFailure } from "#lib/client/bulk.ts";
import { useRefusalWords } from "../../use-refusal-text.ts";

type SelectDeliveryProps = {
  /** Names the row to who does not see it. */
  name: string;
  selected: boolean;
  failure: BulkFailure | undefined;
  onSelect: (range: boolean) => void;
};

/** Chooses a webhook, with Shift all from the last one chosen; says why it was left out of what was last done. */
export function SelectDelivery({ name, selected, failure, onSelect }: SelectDeliveryProps) {
  const t = useTranslations("webhooks.bulk");
  const explain = useRefusalWords();
  return (
    // Above the link that covers the row, as large as the cell, and with room for the sign.
    <label className="relative z-1 flex h-full w-14 items-center gap-1 pl-3">
      <input
        type="checkbox"
        aria-label={t("select", { name })}
        checked={selected}
        onChange={() => {}}
        onClick={(event) => onSelect(event.shiftKey)}
        className="size-3.5 accent-accent"
      />
      {failure && (
        <span title={explain(failure.code)} className="text-danger-ink">
          <TriangleAlert aria-hidden className="size-3.5" />
          <span className="sr-only">{explain(failure.code)}</span>
        </span>
      )}
    </label>
  );
}
