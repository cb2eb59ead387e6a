"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { itemLook, popupLook } from "./popup.ts";

export type ComboboxOption = { value: string; label: string; detail?: ReactNode };

type ComboboxProps = {
  id?: string;
  value: string;
  options: readonly ComboboxOption[];
  /** Names the field one types into. */
  searchLabel: string;
  emptyText: string;
  disabled?: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Where the focus goes when it closes; null = to the control. */
  returnTo: () => HTMLElement | null;
  onChange: (value: string) => void;
};

/** One of many values, found by typing a part of its name. */
export function Combobox({ value, options, searchLabel, emptyText, onChange, ...props }: ComboboxProps) {
  const { id, disabled, open, onOpenChange, returnTo } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={chosen}
      disabled={disabled}
      open={open}
      onOpenChange={(next, { reason }) => {
        // Enter where nothing is found, or nothing has been read yet: what was typed stays, for the next Enter.
        if (next || reason !== "none") onOpenChange(next);
      }}
      autoHighlight
      isItemEqualToValue={(a, b) => a.value === b.value}
      onValueChange={(next) => next && onChange(next.value)}
    >
      <Base.Trigger
        id={id}
        className={cn(
          "flex h-8 min-w-0 items-center justify-between gap-2 rounded-sm border border-line-strong bg-surface px-2.5",
          "text-left hover:bg-hover data-disabled:cursor-not-allowed data-disabled:opacity-50",
        )}
      >
        <span className="truncate">{chosen?.label}</span>
        <Base.Icon render={<ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={4} className="z-50">
          <Base.Popup
            aria-label={searchLabel}
            finalFocus={() => returnTo() ?? true}
            className={cn(popupLook, "flex w-96 max-w-(--available-width) flex-col p-0")}
          >
            <Base.Input
              placeholder={searchLabel}
              aria-label={searchLabel}
              className="m-1 h-8 rounded-sm border border-line-strong bg-surface px-2.5"
            />
            <Base.Empty className="px-3 py-2 text-muted empty:hidden">{emptyText}</Base.Empty>
            <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto p-1 pt-0">
              {(option: ComboboxOption) => (
                <Base.Item key={option.value} value={option} className={cn(itemLook, "pr-8")}>
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  {option.detail && <span className="shrink-0 text-muted text-xs">{option.detail}</span>}
                  <Base.ItemIndicator className="absolute right-2">
                    <Check aria-hidden className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
