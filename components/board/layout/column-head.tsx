"use client";

import { ArrowLeft, ArrowRight, ChevronDown, EyeOff, FoldHorizontal, RotateCcw, UnfoldHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { cn } from "#components/ui/cn.ts";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { canStep, withColumn, withStep } from "#lib/domain/board-layout.ts";
import type { PlacedColumn } from "../table/board-columns.ts";
import { useBoardLayout } from "./board-layout.tsx";
import { ColumnEdge } from "./column-edge.tsx";

/** How much wider or narrower by one press. */
const STEP_PX = 24;

/** A column's name, which opens what can be done with the column; its edge draws it wider. */
export function ColumnHead({ column, isFirst }: { column: PlacedColumn; isFirst: boolean }) {
  const t = useTranslations("board");
  const { id, width, align } = column;
  const { layout, change } = useBoardLayout();
  const cell = useRef<HTMLTableCellElement>(null);
  const widen = (px: number) =>
    change(withColumn(layout, id, { width: (cell.current?.getBoundingClientRect().width ?? 0) + px }));
  // A hidden column's head is gone when its menu closes: the one before it takes the focus.
  const before = useRef<HTMLElement | null>(null);
  const hide = () => {
    before.current = cell.current?.previousElementSibling?.querySelector("button") ?? null;
    change(withColumn(layout, id, { shown: false }));
  };
  const isAsMade = layout.columns.find((each) => each.id === id)?.width === null;
  return (
    <th
      ref={cell}
      scope="col"
      style={{ width: width ?? undefined }}
      className={cn(
        "h-8 border-line border-b p-0 text-left font-medium text-muted text-xs whitespace-nowrap",
        isFirst ? "sticky left-0 z-1 bg-sunken" : "relative",
      )}
    >
      <Menu
        align="start"
        finalFocus={() => before.current}
        trigger={
          <button
            type="button"
            className={cn(
              "group relative flex h-8 w-full items-center overflow-hidden px-2 hover:text-ink -outline-offset-2",
              align === "end" && "justify-end",
              isFirst && "pl-9 md:pl-10",
            )}
          >
            <span className="truncate">{t(id)}</span>
            <ChevronDown
              aria-hidden
              // Over the name, which has the whole width as long as nobody points at it.
              className={cn(
                "absolute right-0.5 size-3.5 bg-sunken opacity-0 group-hover:opacity-100",
                "group-focus-visible:opacity-100 group-data-popup-open:opacity-100",
                align === "end" && "right-auto left-0.5",
              )}
            />
          </button>
        }
      >
        <MenuItem
          icon={ArrowLeft}
          closeOnClick={false}
          disabled={!canStep(layout, id, -1)}
          onClick={() => change(withStep(layout, id, -1))}
        >
          {t("layout.left")}
        </MenuItem>
        <MenuItem
          icon={ArrowRight}
          closeOnClick={false}
          disabled={!canStep(layout, id, 1)}
          onClick={() => change(withStep(layout, id, 1))}
        >
          {t("layout.right")}
        </MenuItem>
        <MenuItem icon={UnfoldHorizontal} closeOnClick={false} onClick={() => widen(STEP_PX)}>
          {t("layout.wider")}
        </MenuItem>
        <MenuItem icon={FoldHorizontal} closeOnClick={false} onClick={() => widen(-STEP_PX)}>
          {t("layout.narrower")}
        </MenuItem>
        <MenuItem icon={RotateCcw} disabled={isAsMade} onClick={() => change(withColumn(layout, id, { width: null }))}>
          {t("layout.asMade")}
        </MenuItem>
        <MenuItem icon={EyeOff} disabled={isFirst} onClick={hide}>
          {t("layout.hide")}
        </MenuItem>
      </Menu>
      <ColumnEdge id={id} cell={cell} />
    </th>
  );
}
