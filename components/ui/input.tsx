import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

const look = cn(
  "w-full min-w-0 text-ellipsis rounded-sm border border-line-strong bg-surface px-2.5 text-ink",
  "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-danger",
);

/** A line of text. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(look, "h-8", className)} {...props} />;
}

/** Several lines of text. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea className={cn(look, "min-h-16 py-1.5", className)} {...props} />;
}
