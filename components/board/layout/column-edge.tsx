"use client";

import { type PointerEvent, type RefObject, useRef } from "react";
import { type ColumnId, withColumn } from "#lib/domain/board-layout.ts";
import { useBoardLayout } from "./board-layout.tsx";

type ColumnEdgeProps = { id: ColumnId; cell: RefObject<HTMLTableCellElement | null> };

/** Draws a column wider or narrower; the menu of the column does the same by key. */
export function ColumnEdge({ id, cell }: ColumnEdgeProps) {
  const { layout, show, change } = useBoardLayout();
  const grip = useRef<{ x: number; width: number } | null>(null);
  const at = ({ clientX }: PointerEvent) =>
    grip.current && withColumn(layout, id, { width: grip.current.width + clientX - grip.current.x });
  return (
    <span
      aria-hidden
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, width: cell.current?.getBoundingClientRect().width ?? 0 };
      }}
      onPointerMove={(event) => {
        const drawn = at(event);
        if (drawn) show(drawn);
      }}
      onPointerUp={(event) => {
        const drawn = at(event);
        const moved = grip.current?.x !== event.clientX;
        grip.current = null;
        if (drawn && moved) change(drawn);
      }}
      onLostPointerCapture={() => {
        grip.current = null;
      }}
      onDoubleClick={() => change(withColumn(layout, id, { width: null }))}
      className="absolute inset-y-1 right-0 w-1.5 cursor-col-resize touch-none border-line border-r hover:border-r-2 hover:border-accent-ink"
    />
  );
}
