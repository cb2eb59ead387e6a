import { cn } from "./cn.ts";

/** The look of what floats: menus, lists of options. */
export const popupLook = cn(
  "rounded-md border border-line bg-raised p-1 text-ink shadow-pop outline-none transition-opacity",
  "data-ending-style:opacity-0 data-starting-style:opacity-0",
);

/** The look of a line in it; it carries the highlight whether by pointer or by key. */
export const itemLook = cn(
  "relative flex min-h-8 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 outline-none",
  "data-highlighted:bg-hover data-disabled:opacity-50 forced-colors:data-highlighted:outline-2",
);
