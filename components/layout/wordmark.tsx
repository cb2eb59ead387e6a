import { PackageCheck } from "lucide-react";
import { cn } from "#components/ui/cn.ts";

/** The product's name with its mark. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2 font-semibold tracking-tight", className)}>
      <Mark />
      PickPack
    </span>
  );
}

export function Mark() {
  return (
    <span aria-hidden className="grid size-8 shrink-0 place-items-center rounded-md bg-accent text-on-accent">
      <PackageCheck className="size-5" strokeWidth={1.75} />
    </span>
  );
}
