"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check, type LucideIcon } from "lucide-react";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cn } from "./cn.ts";
import { itemLook, popupLook } from "./popup.ts";

type MenuProps = {
  trigger: ReactElement;
  children: ReactNode;
  side?: "top" | "right" | "bottom";
  align?: "start" | "end";
  /** What has the focus when it closes, where the trigger may be gone by then. */
  finalFocus?: () => HTMLElement | null | undefined;
};

/** A menu that opens from `trigger`, a button with a name. */
export function Menu({ trigger, children, side = "bottom", align = "end", finalFocus }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} className="z-50">
          <Base.Popup className={cn(popupLook, "min-w-48")} finalFocus={finalFocus && (() => finalFocus() ?? true)}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = ComponentProps<typeof Base.Item> & { icon?: LucideIcon; danger?: boolean };

export function MenuItem({ icon: Icon, danger = false, className, children, ...props }: MenuItemProps) {
  return (
    <Base.Item className={cn(itemLook, danger && "text-danger-ink", className)} {...props}>
      {Icon && <Icon aria-hidden className="size-4 shrink-0 text-muted" />}
      {children}
    </Base.Item>
  );
}

type MenuChoiceProps<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: ReactNode; icon?: LucideIcon; lang?: string }[];
  onChange: (value: V) => void;
};

/** One of a few, as lines of a menu. */
export function MenuChoice<V extends string>({ label, value, options, onChange }: MenuChoiceProps<V>) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange}>
      <MenuLabel>{label}</MenuLabel>
      {options.map(({ icon: Icon, ...option }) => (
        <Base.RadioItem key={option.value} value={option.value} lang={option.lang} className={cn(itemLook, "pr-8")}>
          {Icon && <Icon aria-hidden className="size-4 shrink-0 text-muted" />}
          {option.label}
          <Base.RadioItemIndicator className="absolute right-2">
            <Check aria-hidden className="size-4" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

type MenuCheckProps = {
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
};

/** On or off, as a line of a menu; the menu stays for the next one. */
export function MenuCheck({ checked, disabled, onChange, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      closeOnClick={false}
      className={cn(itemLook, "pr-8")}
    >
      {children}
      <Base.CheckboxItemIndicator className="absolute right-2">
        <Check aria-hidden className="size-4" />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <div className="px-2 pt-1.5 pb-1 text-muted text-xs">{children}</div>;
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}
