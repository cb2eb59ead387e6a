"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";

/** A filter that came with the address, and can only be taken away. */
export function FilterChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const t = useTranslations("ui");
  return (
    <span className="inline-flex h-8 shrink-0 items-center gap-1 rounded-sm border border-accent-ink bg-accent-soft pr-1 pl-2.5 text-accent-ink">
      {label}
      <button
        type="button"
        aria-label={`${t("remove")}: ${label}`}
        onClick={onRemove}
        className="grid size-6 place-items-center rounded-sm hover:bg-hover"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
