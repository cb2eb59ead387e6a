import { cn } from "#components/ui/cn.ts";

/** Refusals are the caller's to mend, failures are ours. */
function inkOf(status: number): string {
  if (status >= 500) return "text-danger-ink";
  return status >= 400 ? "text-warning-ink" : "text-ok-ink";
}

export function HttpStatus({ status, className }: { status: number; className?: string }) {
  return <span className={cn("font-medium font-mono", inkOf(status), className)}>{status}</span>;
}
