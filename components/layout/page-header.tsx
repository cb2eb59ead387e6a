import type { ReactNode } from "react";

type PageHeaderProps = { title: ReactNode; detail?: ReactNode; children?: ReactNode };

/** A page's name, a word beside it such as a count, and at the right what can be done or filtered. */
export function PageHeader({ title, detail, children }: PageHeaderProps) {
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2 md:px-4">
      <div className="flex min-h-8 items-baseline gap-2 pt-1">
        <h1 className="font-semibold text-lg">{title}</h1>
        {detail && <div className="text-muted">{detail}</div>}
      </div>
      {children && <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2 max-md:basis-full">{children}</div>}
    </div>
  );
}
