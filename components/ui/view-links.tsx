import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

type View = { href: string; label: ReactNode; isCurrent: boolean };

/** The views of one noun, side by side. */
export function ViewLinks({ label, views }: { label: string; views: readonly View[] }) {
  return (
    <nav aria-label={label} className="flex rounded-md bg-sunken p-0.5">
      {views.map(({ href, label: name, isCurrent }) => (
        <Link
          key={href}
          href={href as Route}
          aria-current={isCurrent ? "page" : undefined}
          className={cn("rounded-sm px-2.5 py-1 hover:text-ink", isCurrent && "bg-surface font-medium text-ink")}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
