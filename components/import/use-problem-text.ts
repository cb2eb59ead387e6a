import { useTranslations } from "next-intl";
import type { FieldProblem } from "#lib/client/import/check-row.ts";
import { columnOf } from "#lib/domain/import-sheet.ts";

/** What is wrong with a member of a row: its column's title and why, in the reader's words. */
export function useProblemText(): (problem: FieldProblem) => string {
  const t = useTranslations("import");
  return ({ field, problem }) => {
    const column = columnOf(field);
    return `${column ? t(`column.${column}`) : field}: ${t(`problem.${problem}`)}`;
  };
}
