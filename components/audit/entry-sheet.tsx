"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import type { AuditEntry } from "#lib/contracts/audit.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type ChangedField, changedFields } from "./changed-fields.ts";
import { SubjectLink } from "./subject-link.tsx";
import { useActionWords } from "./use-action-words.ts";

type EntrySheetProps = { environment: Environment; entry: AuditEntry; onClose: () => void };

/** One entry: who, what, when, and every value before and after. */
export function EntrySheet({ environment, entry, onClose }: EntrySheetProps) {
  const t = useTranslations("audit");
  const tEnvironment = useTranslations("environment");
  const actionWords = useActionWords();
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={actionWords(entry.action)}
      description={<code className="font-mono text-xs">{entry.action}</code>}
    >
      <div className="flex flex-col gap-4">
        <Facts>
          <Fact label={t("column.time")}>
            <Instant at={entry.at} seconds />
          </Fact>
          <Fact label={t("column.who")}>
            {entry.actor.name}
            {entry.actor.id && <code className="block truncate font-mono text-muted text-xs">{entry.actor.id}</code>}
          </Fact>
          <Fact label={t("column.subject")}>
            <span className="flex items-center gap-1">
              <SubjectLink environment={environment} id={entry.subject_id} />
              <CopyButton text={entry.subject_id} />
            </span>
          </Fact>
          <Fact label={t("export.environment")}>
            {entry.environment ? tEnvironment(entry.environment) : t("everywhere")}
          </Fact>
          <Fact label={t("column.request")}>
            <Link
              href={`/${environment}/requests/${entry.request_id}`}
              className="break-all font-mono text-accent-ink text-xs hover:underline"
            >
              {entry.request_id}
            </Link>
          </Fact>
        </Facts>
        <Changes changes={changedFields(entry)} />
      </div>
    </Sheet>
  );
}

function Changes({ changes }: { changes: readonly ChangedField[] }) {
  const t = useTranslations("audit");
  if (changes.length === 0) return <p className="text-muted">{t("noChange")}</p>;
  return (
    <section className="overflow-x-auto rounded-md border border-line bg-surface">
      <table className="w-full text-left">
        <caption className="sr-only">{t("changes")}</caption>
        <thead className="bg-sunken text-muted text-xs">
          <tr>
            <th scope="col" className="px-3 py-2 font-medium">
              {t("field")}
            </th>
            <th scope="col" className="px-3 py-2 font-medium">
              {t("before")}
            </th>
            <th scope="col" className="px-3 py-2 font-medium">
              {t("after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field} className="border-line border-t align-top">
              <th scope="row" className="px-3 py-2 font-mono font-normal text-xs">
                {field}
              </th>
              <td className="break-words px-3 py-2 text-muted">{before ?? "–"}</td>
              <td className="break-words px-3 py-2">{after ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
