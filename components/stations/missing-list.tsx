import { useTranslations } from "next-intl";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { RequestError } from "#lib/client/request-json.ts";
import type { BoardRow } from "#lib/contracts/board.ts";

/** What is left for a glance; the count says how many there are. */
const SHOWN = 50;

type MissingListProps = { rows: readonly BoardRow[]; error: Error | null; onRetry: () => void };

/** What should have passed by and has not. */
export function MissingList({ rows, error, onRetry }: MissingListProps) {
  const t = useTranslations("stations");
  const refusalText = useRefusalText();
  if (error) {
    const known = error instanceof RequestError ? error : null;
    return (
      <ErrorState
        title={t("expectedFailed")}
        message={known && refusalText(known)}
        requestId={known?.requestId}
        onRetry={onRetry}
      />
    );
  }
  if (rows.length === 0) return null;
  return (
    <section
      aria-label={t("missingTitle")}
      className="max-h-56 shrink-0 overflow-y-auto rounded-md border border-warning-line"
    >
      <h2 className="sticky top-0 bg-warning-soft px-3 py-1 font-semibold text-warning-ink">
        {t("missing", { count: rows.length })}
      </h2>
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id} className="flex gap-2 border-line border-b px-3 py-1 last:border-b-0">
            <span className="font-medium">{row.tracking_number}</span>
            <span className="min-w-0 truncate text-muted">
              {[row.order_id, row.recipient_name].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
