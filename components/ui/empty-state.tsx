import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = { icon: LucideIcon; title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Nothing to show: why, and what to do about it. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-16 text-center">
      <Icon aria-hidden className="size-8 text-muted" strokeWidth={1.5} />
      <div className="font-medium text-base">{title}</div>
      {children && <div className="max-w-md text-muted">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
