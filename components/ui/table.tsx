import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

type TableProps = ComponentProps<"table"> & {
  /** Names it. */
  label: string;
  /** In a card, not from edge to edge of the page, under whose name it begins. */
  inCard?: boolean;
};

const underTheName = "md:[&_:is(td,th):first-child]:pl-4 md:[&_:is(td,th):last-child]:pr-4";

/** A dense table in a frame that scrolls both ways under its sticky head. */
export function Table({ label, inCard = false, className, ...props }: TableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
      className="relative min-h-0 scroll-pt-8 overflow-auto border-line border-y bg-surface"
    >
      <table
        className={cn("w-full border-separate border-spacing-0 text-left", !inCard && underTheName, className)}
        {...props}
      />
    </section>
  );
}

export function TableHead({ className, ...props }: ComponentProps<"thead">) {
  return <thead className={cn("sticky top-0 z-10 bg-sunken", className)} {...props} />;
}

export function HeadCell({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={cn("h-8 border-line border-b px-3 font-medium text-muted text-xs whitespace-nowrap", className)}
      {...props}
    />
  );
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />;
}

/** A row of 32 px; `aria-selected` colours it. */
export function Row({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={cn("group hover:bg-hover aria-selected:bg-selected", className)} {...props} />;
}

export function Cell({ className, ...props }: ComponentProps<"td">) {
  return (
    <td className={cn("h-8 border-line border-b px-3 whitespace-nowrap group-last:border-b-0", className)} {...props} />
  );
}
