"use client";

import { useTranslations } from "next-intl";
import { ColumnHead } from "../layout/column-head.tsx";
import type { PlacedColumn } from "./board-columns.ts";

type BoardHeadProps = {
  columns: readonly PlacedColumn[];
  /** For cards, which need no heads to look at. */
  cards: boolean;
};

/** The names of the columns, which stay in sight. */
export function BoardHead({ columns, cards }: BoardHeadProps) {
  const t = useTranslations("board");
  return (
    <thead className={cards ? "sr-only" : "sticky top-0 z-10 bg-sunken"}>
      <tr aria-rowindex={1}>
        {columns.map((column, at) =>
          cards ? (
            <th key={column.id} scope="col">
              {t(column.id)}
            </th>
          ) : (
            <ColumnHead key={column.id} column={column} isFirst={at === 0} />
          ),
        )}
      </tr>
    </thead>
  );
}
