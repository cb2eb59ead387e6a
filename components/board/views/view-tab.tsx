import type { LucideIcon } from "lucide-react";
import { cn } from "#components/ui/cn.ts";

type ViewTabProps = {
  name: string;
  hint: string;
  icon: LucideIcon | undefined;
  count: number | null;
  pressed: boolean;
  /** The key that opens it. */
  digit: number | null;
  onToggle: () => void;
};

/** One view to open, and to close again. */
export function ViewTab({ name, hint, icon: Icon, count, pressed, digit, onToggle }: ViewTabProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-keyshortcuts={digit === null ? undefined : `${digit}`}
      title={digit === null ? hint : `${hint} (${digit})`}
      onClick={onToggle}
      className={cn(
        "inline-flex h-7 max-w-56 shrink-0 items-center gap-1.5 rounded-sm border border-line px-2 text-xs hover:bg-hover",
        "aria-pressed:border-accent-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-ink",
        count === 0 && !pressed && "text-muted",
      )}
    >
      {Icon && <Icon aria-hidden className="size-3.5 shrink-0 text-muted" />}
      <span className="truncate">{name}</span>
      {count !== null && <span className={cn(count > 0 && "font-semibold")}>{count}</span>}
    </button>
  );
}
