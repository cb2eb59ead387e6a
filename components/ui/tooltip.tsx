"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

type TooltipProps = {
  label: ReactNode;
  /** One focusable element. It needs a name of its own: the tooltip is for eyes only. */
  children: ReactElement;
  side?: "top" | "right" | "bottom" | "left";
};

export const TooltipProvider = Base.Provider;

/** Words that appear beside an element under the pointer or the focus. */
export function Tooltip({ label, children, side = "top" }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="max-w-72 rounded-sm bg-ink px-2 py-1 text-surface text-xs shadow-pop">
            {label}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
