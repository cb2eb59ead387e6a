import { cn } from "#components/ui/cn.ts";

type CountBadgeProps = { count: number; urgent: boolean; testId: string; className?: string };

/** How many wait for a person, on the corner of an icon; nothing when none does. */
export function CountBadge({ count, urgent, testId, className }: CountBadgeProps) {
  if (count === 0) return null;
  return (
    <span
      data-testid={testId}
      className={cn(
        "absolute min-w-4 rounded-full px-1 text-center font-semibold text-[10px] leading-4",
        urgent ? "bg-danger text-on-danger" : "border border-warning-line bg-warning-soft text-warning-ink",
        className,
      )}
    >
      {count > 99 ? "99+" : count}
    </span>
  );
}
