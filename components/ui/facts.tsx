import type { ReactNode } from "react";

/** Names and values, one a line. */
export function Facts({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <section className="rounded-md border border-line bg-surface">
      {title && <h2 className="border-line border-b px-3 py-2 font-medium">{title}</h2>}
      <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 px-3 py-2.5">{children}</dl>
    </section>
  );
}

export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
