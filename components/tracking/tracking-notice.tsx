import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { TrackingForm } from "./tracking-form.tsx";
import { TrackingFrame } from "./tracking-frame.tsx";

type TrackingNoticeProps = { icon: LucideIcon; title: string; children: ReactNode };

/** Where there is nothing to show: why, and the field to try another number. */
export function TrackingNotice({ icon: Icon, title, children }: TrackingNoticeProps) {
  return (
    <TrackingFrame>
      <section className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5">
        <div className="flex flex-col gap-2">
          <Icon aria-hidden className="size-8 text-muted" strokeWidth={1.5} />
          <h1 className="font-semibold text-xl">{title}</h1>
          <p className="text-muted">{children}</p>
        </div>
        <TrackingForm />
      </section>
    </TrackingFrame>
  );
}
