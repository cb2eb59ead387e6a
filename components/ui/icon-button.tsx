"use client";

import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "./button.tsx";
import { cn } from "./cn.ts";
import { Tooltip } from "./tooltip.tsx";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & ButtonLook & { icon: LucideIcon; label: string };

/** A button that is only an icon: its words are its name and its tooltip. */
export function IconButton({
  icon: Icon,
  label,
  variant = "ghost",
  size = "md",
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        aria-label={label}
        className={cn(buttonClasses({ variant, size }), "aspect-square px-0 text-muted hover:text-ink", className)}
        {...props}
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </Tooltip>
  );
}
