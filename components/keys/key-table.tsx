"use client";

import { KeyRound } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { HeadCell, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { KeyUsage, KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { isOver } from "#lib/domain/key-life.ts";
import type { KeyDirection } from "#lib/domain/key-scope.ts";
import type { KeyAction } from "./key-menu.tsx";
import { KeyRow, wide } from "./key-row.tsx";
import { lifeOf } from "./life-of.ts";

type KeyTableProps = {
  environment: Environment;
  direction: KeyDirection;
  keys: KeyView[];
  usage: KeyUsage | undefined;
  onIssue: () => void;
  onAction: (action: KeyAction, id: string) => void;
};

/** The keys of one direction; those that are over stay out of the way until they are asked for. */
export function KeyTable({ environment, direction, keys, usage, onIssue, onAction }: KeyTableProps) {
  const t = useTranslations("keys");
  const now = useNow();
  const [showsOver, setShowsOver] = useState(false);
  const over = keys.filter((key) => isOver[lifeOf(key, now)]);
  const live = keys.filter((key) => !over.includes(key));
  const shown = showsOver ? [...live, ...over] : live;
  const isInbound = direction === "inbound";
  return (
    <section className="flex flex-col gap-2" aria-label={t(`direction.${direction}`)}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 md:px-4">
        <h2 className="font-semibold text-base">{t(`direction.${direction}`)}</h2>
        <span className="min-w-0 flex-1 text-muted max-md:sr-only">{t(`directionHint.${direction}`)}</span>
        {over.length > 0 && (
          <Button
            size="sm"
            variant="ghost"
            className="max-md:ml-auto"
            aria-expanded={showsOver}
            onClick={() => setShowsOver(!showsOver)}
          >
            {t(showsOver ? "hideOver" : "showOver", { count: over.length })}
          </Button>
        )}
        <Button size="sm" onClick={onIssue}>
          <KeyRound aria-hidden className="size-3.5" />
          {t("new")}
        </Button>
      </div>
      {shown.length === 0 ? (
        <div className="border-line border-y bg-surface">
          <EmptyState icon={KeyRound} title={t("empty")}>
            {t(`emptyHint.${direction}`)}
          </EmptyState>
        </div>
      ) : (
        <Table label={t(`direction.${direction}`)}>
          <TableHead>
            <tr>
              <HeadCell>{t("column.name")}</HeadCell>
              <HeadCell>{t("column.state")}</HeadCell>
              <HeadCell className={wide}>{t(isInbound ? "column.terms" : "column.receiver")}</HeadCell>
              <HeadCell className="max-md:hidden">{t("column.lastUsed")}</HeadCell>
              {isInbound && <HeadCell className="max-md:hidden">{t("column.usage")}</HeadCell>}
              <HeadCell>
                <span className="sr-only">{t("column.actions")}</span>
              </HeadCell>
            </tr>
          </TableHead>
          <TableBody>
            {shown.map((key) => (
              <KeyRow
                key={key.id}
                environment={environment}
                keyView={key}
                usage={usage}
                onAction={(action) => onAction(action, key.id)}
              />
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}
