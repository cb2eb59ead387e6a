import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import { Instant } from "#components/ui/instant.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { AuditEntry } from "#lib/contracts/audit.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { changedFields } from "./changed-fields.ts";
import { SubjectLink, shortId } from "./subject-link.tsx";
import { useActionWords } from "./use-action-words.ts";

const wide = "max-md:hidden";
const wider = "max-lg:hidden";

export const auditColumns = 6;

type AuditTableProps = {
  environment: Environment;
  rows: readonly AuditEntry[];
  onOpen: (entry: AuditEntry) => void;
  /** Stands below the last row. */
  children: ReactNode;
};

/** The audit log; an action opens everything that is known of it. */
export function AuditTable({ environment, rows, onOpen, children }: AuditTableProps) {
  const t = useTranslations("audit.column");
  return (
    <Table label={t("label")}>
      <TableHead>
        <tr>
          <HeadCell>{t("time")}</HeadCell>
          <HeadCell>{t("who")}</HeadCell>
          <HeadCell>{t("action")}</HeadCell>
          <HeadCell className={wide}>{t("subject")}</HeadCell>
          <HeadCell className={wide}>{t("changes")}</HeadCell>
          <HeadCell className={wider}>{t("request")}</HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((entry) => (
          <AuditLine key={entry.id} environment={environment} entry={entry} onOpen={() => onOpen(entry)} />
        ))}
        {children}
      </TableBody>
    </Table>
  );
}

type AuditLineProps = { environment: Environment; entry: AuditEntry; onOpen: () => void };

function AuditLine({ environment, entry, onOpen }: AuditLineProps) {
  const actionWords = useActionWords();
  const changes = changedFields(entry);
  const summary = changes.map(({ field, before, after }) => `${field}: ${before ?? "–"} → ${after ?? "–"}`).join(", ");
  return (
    <Row className="relative" data-testid="audit-entry" data-id={entry.id}>
      <Cell className="text-muted">
        <Instant at={entry.at} seconds />
      </Cell>
      <Cell className="max-w-44 truncate max-md:max-w-24">{entry.actor.name}</Cell>
      <Cell className="max-md:w-full max-md:max-w-0">
        <button
          type="button"
          onClick={onOpen}
          className="-outline-offset-2 block max-w-full truncate text-left font-medium after:absolute after:inset-0 group-hover:underline"
        >
          {actionWords(entry.action)}
        </button>
      </Cell>
      <Cell className={wide}>
        <SubjectLink environment={environment} id={entry.subject_id} />
      </Cell>
      <Cell className={cn(wide, "w-full max-w-0 truncate text-muted")} title={summary}>
        {summary || "–"}
      </Cell>
      <Cell className={wider}>
        <Link
          href={`/${environment}/requests/${entry.request_id}`}
          title={entry.request_id}
          className="relative font-mono text-xs hover:underline"
        >
          {shortId(entry.request_id)}
        </Link>
      </Cell>
    </Row>
  );
}
