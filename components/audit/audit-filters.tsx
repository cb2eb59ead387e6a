"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { buttonClasses } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { Input } from "#components/ui/input.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { auditExportPath } from "#lib/client/audit.ts";
import { withoutNulls } from "#lib/client/without-nulls.ts";
import type { CallerChoices } from "#lib/contracts/requests.ts";
import { auditActions } from "#lib/domain/audit-action.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { auditParams } from "./audit-params.ts";
import { useActionWords } from "./use-action-words.ts";

/** What narrows the log, and a way to save what is shown; each choice is a step that "back" takes back. */
export function AuditFilters({ environment, callers }: { environment: Environment; callers: CallerChoices }) {
  const t = useTranslations("audit");
  const locale = useLocale() as Locale;
  const actionWords = useActionWords();
  const [params, setParams] = useQueryStates(auditParams, { history: "push" });
  const actors = [...callers.people, ...callers.keys].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SearchField
        label={t("filter.search")}
        placeholder={t("filter.searchHint")}
        value={params.q ?? ""}
        onSearch={(q) => setParams({ q: q || null })}
      />
      <FilterSelect
        label={t("filter.action")}
        any={t("filter.anyAction")}
        value={params.action}
        options={auditActions.map((value) => ({ value, label: actionWords(value) }))}
        onChange={(action) => setParams({ action })}
      />
      <FilterSelect
        label={t("filter.actor")}
        any={t("filter.anyActor")}
        value={params.actor}
        options={actors}
        onChange={(actor) => setParams({ actor })}
      />
      <div className="flex min-w-0 flex-wrap items-center gap-1 max-md:gap-2">
        <DayInput label={t("filter.from")} value={params.from} onChange={(from) => setParams({ from })} />
        <span aria-hidden className="text-muted max-md:hidden">
          –
        </span>
        <DayInput label={t("filter.to")} value={params.to} onChange={(to) => setParams({ to })} />
      </div>
      <a
        href={auditExportPath(environment, withoutNulls(params), locale)}
        download
        className={cn(buttonClasses(), "ml-auto")}
      >
        <Download aria-hidden className="size-4" />
        {t("exportCsv")}
      </a>
    </>
  );
}

type DayInputProps = { label: string; value: string | null; onChange: (day: string | null) => void };

function DayInput({ label, value, onChange }: DayInputProps) {
  return (
    <Input
      type="date"
      aria-label={label}
      title={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
      className={cn("w-36", value && "border-accent-ink bg-accent-soft text-accent-ink")}
    />
  );
}
