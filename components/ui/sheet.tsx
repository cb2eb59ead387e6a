"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { DialogHead } from "./dialog.tsx";

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A panel that comes in from the right over the page; on a phone it fills the screen. */
export function Sheet({ open, onOpenChange, title, description, children, className }: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(10_12_16/0.45)]" />
        <Base.Popup
          className={cn(
            "fixed inset-y-0 right-0 z-40 flex w-full max-w-lg flex-col border-line border-l bg-raised shadow-pop",
            "transition-transform data-starting-style:translate-x-4 data-ending-style:translate-x-4",
            className,
          )}
        >
          <DialogHead title={title} description={description} />
          <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
