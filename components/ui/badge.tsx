import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { type Tone, toneClasses } from "./tone.ts";

type BadgeProps = { tone: Tone; icon?: LucideIcon; children: ReactNode; className?: string; title?: string };

/** A state: icon, word and colour together, so that none of them has to be seen alone. */
export function Badge({ tone, icon: Icon, children, className, title }: BadgeProps) {
  return (
    <span
      title={title}
      className={cn(
        "inline-flex h-5 items-center align-middle gap-1 rounded-sm border px-1.5 font-medium text-xs whitespace-nowrap",
        toneClasses[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-3.5 shrink-0" />}
      {children}
    </span>
  );
}
