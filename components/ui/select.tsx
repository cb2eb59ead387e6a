"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { itemLook, popupLook } from "./popup.ts";

export type Option<V extends string> = { value: V; label: ReactNode };

type SelectProps<V extends string> = {
  /** Names the control; give a `<label>` its `id` instead where one is on the screen. */
  label?: string;
  id?: string;
  name?: string;
  value: V | null;
  options: readonly Option<V>[];
  placeholder?: string;
  disabled?: boolean;
  className?: string;
  onChange: (value: V) => void;
};

/** One of a few values. */
export function Select<V extends string>({ label, options, value, onChange, placeholder, ...props }: SelectProps<V>) {
  const { id, name, disabled, className } = props;
  return (
    <Base.Root
      items={options}
      value={value}
      name={name}
      disabled={disabled}
      onValueChange={(next) => next !== null && onChange(next)}
    >
      <Base.Trigger
        id={id}
        aria-label={label}
        className={cn(
          "flex h-8 min-w-0 items-center justify-between gap-2 rounded-sm border border-line-strong bg-surface px-2.5",
          "text-left hover:bg-hover data-disabled:cursor-not-allowed data-disabled:opacity-50",
          className,
        )}
      >
        <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-muted" />
        <Base.Icon render={<ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} className="z-50">
          <Base.Popup className={cn(popupLook, "max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto")}>
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className={cn(itemLook, "pr-8")}>
                <Base.ItemText className="flex items-center gap-2">{option.label}</Base.ItemText>
                <Base.ItemIndicator className="absolute right-2">
                  <Check aria-hidden className="size-4" />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
