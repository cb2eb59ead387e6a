import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import { toneClasses } from "#components/ui/tone.ts";

type StepProps = { number: number; title: ReactNode; isDone: boolean; children: ReactNode };

/** One of the things to do, in their order. */
export function Step({ number, title, isDone, children }: StepProps) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className={cn(
          "grid size-6 shrink-0 place-items-center rounded-full border font-medium text-xs",
          toneClasses[isDone ? "ok" : "neutral"],
        )}
      >
        {isDone ? <Check className="size-3.5" /> : number}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-2 pt-0.5">
        <h3 className="font-medium">{title}</h3>
        {children}
      </div>
    </li>
  );
}
