"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClasses } from "./button.tsx";
import { cn } from "./cn.ts";

const icons = { ok: CircleCheck, info: Info, danger: TriangleAlert } as const;
const iconTones = { ok: "text-ok-ink", info: "text-info-ink", danger: "text-danger-ink" } as const;

export type ToastKind = keyof typeof icons;

const manager = Base.createToastManager();

type Message = {
  kind?: ToastKind;
  title: string;
  description?: string;
  action?: { label: string; onClick: () => void };
  /** How long it is shown; a refusal stays until it is closed. */
  timeoutMs?: number;
  /** One at a time of those that share it. */
  id?: string;
};

/** Tells what happened, at the edge of the screen, from anywhere in the browser. */
export function toast({ kind = "info", title, description, action, timeoutMs, id }: Message): string {
  return manager.add({
    id,
    type: kind,
    title,
    description,
    timeout: timeoutMs ?? (kind === "danger" ? 0 : 5_000),
    actionProps: action && { children: action.label, onClick: action.onClick },
  });
}

/** Takes a toast away before its time. */
export function closeToast(id: string): void {
  manager.close(id);
}

/** Where toasts appear. Once, around nothing, in the root layout. */
export function Toasts() {
  return (
    <Base.Provider toastManager={manager} limit={4}>
      <Base.Portal>
        <Base.Viewport className="fixed right-4 bottom-4 z-50 flex w-[calc(100vw-2rem)] max-w-sm flex-col gap-2 max-md:bottom-18">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const t = useTranslations("ui");
  const { toasts } = Base.useToastManager();
  return toasts.map((item) => {
    const kind = (item.type ?? "info") as ToastKind;
    const Icon = icons[kind];
    return (
      <Base.Root
        key={item.id}
        toast={item}
        className="rounded-md border border-line bg-raised shadow-pop transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 data-limited:hidden"
      >
        <Base.Content className="flex items-start gap-2 p-3">
          <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", iconTones[kind])} />
          <div className="flex min-w-0 flex-1 flex-col gap-0.5">
            <Base.Title className="font-medium" />
            <Base.Description className="break-words text-muted" />
            <Base.Action className={cn(buttonClasses({ size: "sm" }), "mt-1 self-start")} />
          </div>
          <Base.Close aria-label={t("close")} className={cn(buttonClasses({ variant: "ghost", size: "sm" }), "px-1.5")}>
            <X aria-hidden className="size-4" />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    );
  });
}
