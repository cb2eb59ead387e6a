"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClasses } from "./button.tsx";
import { cn } from "./cn.ts";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the one that goes on last. */
  footer?: ReactNode;
  /** What has the focus first; the first control of all, the cross, when left out. */
  initialFocus?: () => HTMLElement | null;
  className?: string;
};

const look = "flex w-[calc(100vw-2rem)] max-w-md flex-col rounded-lg border border-line bg-raised shadow-pop";

/** A question over the page, which waits until it is answered. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  initialFocus,
  className,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(10_12_16/0.45)]" />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4">
          <Base.Popup
            initialFocus={initialFocus}
            className={cn(look, "data-starting-style:opacity-0 transition-opacity", className)}
          >
            <DialogHead title={title} description={description} />
            {children && <div className="flex flex-col gap-4 px-4 pb-4">{children}</div>}
            {footer && <div className="flex justify-end gap-2 border-line border-t px-4 py-3">{footer}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Title, description and the cross: for Dialog and Sheet. */
export function DialogHead({ title, description }: Pick<DialogProps, "title" | "description">) {
  const t = useTranslations("ui");
  return (
    <div className="flex items-start justify-between gap-4 px-4 pt-3 pb-3">
      <div className="flex min-w-0 flex-col gap-1 pt-1">
        <Base.Title className="font-semibold text-lg">{title}</Base.Title>
        {description && <Base.Description className="text-muted">{description}</Base.Description>}
      </div>
      <Base.Close aria-label={t("close")} className={cn(buttonClasses({ variant: "ghost" }), "aspect-square px-0")}>
        <X aria-hidden className="size-4" />
      </Base.Close>
    </div>
  );
}
