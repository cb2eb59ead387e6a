import type { ReactNode } from "react";

/** Filters side by side; on a phone in one line that scrolls. */
export function FilterRow({ children }: { children: ReactNode }) {
  return (
    <div className="relative flex min-w-0 items-center gap-2 max-md:w-full max-md:overflow-x-auto max-md:p-0.5 md:flex-wrap max-md:[&>*]:shrink-0">
      {children}
    </div>
  );
}
