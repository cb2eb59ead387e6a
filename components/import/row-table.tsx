"use client";

import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { CheckedRow } from "#lib/client/import/check-row.ts";
import { useProblemText } from "./use-problem-text.ts";

/** As many as anybody reads; the file of those that stay behind has them all. */
const MOST = 200;

/** What was read of each row and all that is wrong with it, the wrong ones first. */
export function RowTable({ rows }: { rows: readonly CheckedRow[] }) {
  const t = useTranslations("import");
  const explain = useProblemText();
  const ordered = [...rows].sort((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0));
  return (
    <>
      <Table label={t("preview")}>
        <TableHead>
          <tr>
            <HeadCell className="text-right">{t("line")}</HeadCell>
            <HeadCell className="min-w-64">{t("problems")}</HeadCell>
            <HeadCell>{t("column.order")}</HeadCell>
            <HeadCell>{t("column.vendor")}</HeadCell>
            <HeadCell>{t("column.recipient")}</HeadCell>
            <HeadCell>{t("column.phone")}</HeadCell>
            <HeadCell>{t("column.district")}</HeadCell>
            <HeadCell>{t("column.address")}</HeadCell>
            <HeadCell className="text-right">{t("column.cod")}</HeadCell>
          </tr>
        </TableHead>
        <TableBody>
          {ordered.slice(0, MOST).map(({ line, known, problems }) => (
            <Row key={line}>
              <Cell className="text-right text-muted tabular-nums">{line}</Cell>
              <Cell className={problems.length > 0 ? "whitespace-normal text-danger-ink" : "text-ok-ink"}>
                {problems.length > 0 ? problems.map(explain).join(" · ") : t("good")}
              </Cell>
              <Cell>{known.order}</Cell>
              <Cell>{known.vendor}</Cell>
              <Cell>{known.recipient}</Cell>
              <Cell>{known.phone}</Cell>
              <Cell>{known.district}</Cell>
              <Cell>{known.address}</Cell>
              <Cell className="text-right">{known.cod}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {rows.length > MOST && <p className="px-3 text-muted md:px-4">{t("more", { count: rows.length - MOST })}</p>}
    </>
  );
}
