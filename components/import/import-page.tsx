"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { type CheckedRow, checkRow } from "#lib/client/import/check-row.ts";
import { readSheet, type Sheet } from "#lib/client/import/read-sheet.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { ImportColumn } from "#lib/domain/import-sheet.ts";
import { FileChoice } from "./file-choice.tsx";
import { ImportOutcome } from "./import-outcome.tsx";
import { RowTable } from "./row-table.tsx";
import { saveTable } from "./save-table.ts";
import { useImport } from "./use-import.ts";
import { useProblemText } from "./use-problem-text.ts";

type ImportPageProps = {
  environment: Environment;
  partners: readonly { slug: string; name: string }[];
  /** Titles and words of every language, in small letters. */
  headings: readonly (readonly [string, ImportColumn])[];
  levels: readonly (readonly [string, string])[];
};

type Read = { name: string; sheet: Sheet; rows: CheckedRow[] };

/** Shipments from a table: every row's errors are seen before anything is registered, and the good ones are. */
export function ImportPage({ environment, partners, headings, levels }: ImportPageProps) {
  const t = useTranslations("import");
  const explain = useProblemText();
  const titles = useMemo(() => new Map(headings), [headings]);
  const words = useMemo(() => new Map(levels), [levels]);
  const [partner, setPartner] = useState(partners[0]?.slug ?? "");
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { run, start, resume, forget } = useImport(environment);

  const choose = async (file: File) => {
    forget();
    setRead(null);
    const text = await file.text().catch(() => null);
    const sheet = text === null ? null : readSheet(text, titles);
    if (!sheet) return setFailure(t("unreadable", { name: file.name }));
    if (sheet.missing.length > 0)
      return setFailure(t("missing", { columns: sheet.missing.map((one) => t(`column.${one}`)).join(", ") }));
    if (sheet.rows.length === 0) return setFailure(t("empty", { name: file.name }));
    setFailure(null);
    setRead({ name: file.name, sheet, rows: sheet.rows.map((row) => checkRow(row, words)) });
  };
  const good = read?.rows.filter(({ problems }) => problems.length === 0) ?? [];
  const bad = read?.rows.filter(({ problems }) => problems.length > 0) ?? [];
  const refused = run?.refused ?? [];
  const saveRest = () => {
    if (!read) return;
    const rest = [
      ...bad.map(({ cells, problems }) => [...cells, problems.map(explain).join(" · ")]),
      ...refused.map(({ row, code }) => [...row.cells, code]),
    ];
    saveTable(`rest-${read.name}`, [[...read.sheet.head, t("problems")], ...rest]);
  };
  return (
    <>
      <PageHeader title={t("title")} detail={read?.name}>
        <Select
          label={t("partner")}
          value={partner}
          options={partners.map(({ slug, name }) => ({ value: slug, label: name }))}
          disabled={run !== null}
          onChange={setPartner}
        />
        {read && (
          <Button
            disabled={run?.isUnderWay}
            onClick={() => {
              setRead(null);
              forget();
            }}
          >
            {t("another")}
          </Button>
        )}
        {read && !run && (
          <Button variant="primary" disabled={good.length === 0} onClick={() => void start(partner, good)}>
            {t("start", { count: good.length })}
          </Button>
        )}
      </PageHeader>
      <div className="flex min-h-64 flex-1 flex-col gap-3 pb-4">
        {!read && (
          <div className="px-3 md:px-4">
            <FileChoice error={failure} onChoose={(file) => void choose(file)} />
          </div>
        )}
        {read && !run && (
          <p role="status" data-testid="import-counts" className="flex flex-wrap gap-x-4 px-3 font-medium md:px-4">
            <span className="text-ok-ink">{t("goodRows", { count: good.length })}</span>
            {bad.length > 0 && <span className="text-danger-ink">{t("badRows", { count: bad.length })}</span>}
            {read.sheet.unknown.length > 0 && (
              <span className="text-warning-ink">{t("unknown", { columns: read.sheet.unknown.join(", ") })}</span>
            )}
          </p>
        )}
        {run && (
          <ImportOutcome
            run={run}
            left={bad.length + refused.length}
            onResume={() => void resume()}
            onSaveRest={saveRest}
          />
        )}
        {read && <RowTable rows={run ? bad : read.rows} />}
      </div>
    </>
  );
}
