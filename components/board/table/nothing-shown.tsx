import { PackageOpen, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type BoardFilter, isNarrow } from "#lib/domain/board-filter.ts";

/** Why there is no row: nothing is open, nothing was found, or the filter leaves nothing. */
export function NothingShown({ filter, onClear }: { filter: BoardFilter; onClear: () => void }) {
  const t = useTranslations("board");
  const isSearch = filter.q.trim() !== "";
  if (!isNarrow(filter)) {
    return (
      <EmptyState icon={PackageOpen} title={t("empty")}>
        {t("emptyHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      title={isSearch ? t("noResult") : t("noneOfFilter")}
      action={<Button onClick={onClear}>{t("clear")}</Button>}
    >
      {isSearch && t("noResultHint")}
    </EmptyState>
  );
}
