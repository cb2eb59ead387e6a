"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import type { BulkFailure } from "#lib/client/bulk.ts";
import type { BoardRow } from "#lib/contracts/board.ts";

type SelectBoxProps = {
  row: BoardRow;
  selected: boolean;
  failure: BulkFailure | null;
  onSelect: (id: string, range: boolean) => void;
};

/** Chooses a row, and says why it was left out of what was last done to all that were chosen. */
export function SelectBox({ row, selected, failure, onSelect }: SelectBoxProps) {
  const t = useTranslations("board.bulk");
  const explain = useRefusalText();
  return (
    <>
      <input
        type="checkbox"
        // The row names it, is the tab stop, and has X as its key.
        tabIndex={-1}
        aria-label={t("select")}
        checked={selected}
        onChange={() => {}}
        onClick={(event) => {
          event.stopPropagation();
          onSelect(row.id, event.shiftKey);
        }}
        className="mr-2 size-3.5 align-middle accent-accent"
      />
      {failure && (
        <span title={explain(failure)} className="mr-1 text-danger-ink">
          <TriangleAlert aria-hidden className="inline size-3.5 align-middle" />
          <span className="sr-only">{explain(failure)}</span>
        </span>
      )}
    </>
  );
}
