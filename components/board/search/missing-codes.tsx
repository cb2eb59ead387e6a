"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { BoardRow } from "#lib/contracts/board.ts";
import { missingCodes } from "#lib/domain/search-terms.ts";

/** How many of a pasted column were found, and which were not. */
export function MissingCodes({ codes, rows }: { codes: readonly string[]; rows: readonly BoardRow[] }) {
  const t = useTranslations("board.codes");
  const missing = missingCodes(codes, rows);
  return (
    <section
      aria-label={t("title")}
      className="flex shrink-0 flex-wrap items-start gap-x-3 gap-y-1 border-line border-t bg-surface px-3 py-1.5 md:px-4"
    >
      <p role="status">{t("found", { found: codes.length - missing.length, all: codes.length })}</p>
      {missing.length > 0 && (
        <>
          <p className="max-h-16 min-w-0 flex-1 overflow-y-auto text-danger-ink">
            {t("missing", { count: missing.length })} <span className="font-mono">{missing.join(", ")}</span>
          </p>
          <CopyButton text={missing.join("\n")} />
        </>
      )}
    </section>
  );
}
