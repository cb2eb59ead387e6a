"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

type TabsProps<V extends string> = {
  label: string;
  value: V;
  onChange: (value: V) => void;
  tabs: readonly { value: V; label: ReactNode; content: ReactNode }[];
  className?: string;
};

/** Several contents in one place, one at a time. */
export function Tabs<V extends string>({ label, value, onChange, tabs, className }: TabsProps<V>) {
  return (
    <Base.Root value={value} onValueChange={onChange} className={cn("flex min-h-0 flex-col", className)}>
      <Base.List aria-label={label} className="flex gap-4 border-line border-b">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className={cn(
              "-mb-px inline-flex h-9 items-center gap-1.5 border-transparent border-b-2 text-muted hover:text-ink",
              "data-active:border-accent data-active:font-medium data-active:text-ink",
            )}
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="min-h-0 flex-1 pt-3">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
