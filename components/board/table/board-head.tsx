"use client";

import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { columnIds, columns } from "./board-columns.ts";

/** The names of the columns, which stay in sight. */
export function BoardHead({ narrow }: { narrow: boolean }) {
  const t = useTranslations("board");
  return (
    <thead className={narrow ? "sr-only" : "sticky top-0 z-10 bg-sunken"}>
      <tr aria-rowindex={1}>
        {columnIds.map((id) => (
          <th
            key={id}
            scope="col"
            style={narrow ? undefined : { width: columns[id].grows ? undefined : columns[id].width }}
            className={cn(
              "h-8 border-line border-b px-2 text-left font-medium text-muted text-xs whitespace-nowrap",
              columns[id].align === "end" && "text-right",
              id === "tracking" && "sticky left-0 z-1 bg-sunken pl-9 md:pl-10",
            )}
          >
            {t(id)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
