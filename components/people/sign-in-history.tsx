"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheck, CircleX, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { cn } from "#components/ui/cn.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { LogEnd } from "#components/ui/log-end.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { signInsQuery } from "#lib/client/people.ts";
import type { SignInView } from "#lib/contracts/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { browserName } from "./browser-name.ts";
import { LoadError } from "./load-error.tsx";

const COLUMNS = 5;
const wide = "max-md:hidden";

/** When and from where somebody signed in, or somebody tried to as them; without `userId` the own history. */
export function SignInHistory({ environment, userId }: { environment: Environment; userId?: string }) {
  const t = useTranslations("people.history");
  const log = useInfiniteQuery(signInsQuery(environment, userId));
  const rows = log.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <section aria-label={t("label")} className="min-w-0 rounded-md border border-line bg-surface">
      <h2 className="px-3 py-2 font-medium">{t("label")}</h2>
      {log.isPending ? (
        <SkeletonRows rows={5} label={t("loading")} />
      ) : !log.data ? (
        <LoadError title={t("failed")} error={log.error} onRetry={() => log.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState icon={History} title={t("empty")}>
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <Table label={t("label")} inCard>
          <TableHead>
            <tr>
              <HeadCell>{t("time")}</HeadCell>
              <HeadCell>{t("result")}</HeadCell>
              <HeadCell className={wide}>{t("what")}</HeadCell>
              <HeadCell>{t("address")}</HeadCell>
              <HeadCell className={wide}>{t("browser")}</HeadCell>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <SignInLine key={row.id} row={row} />
            ))}
            <LogEnd
              columns={COLUMNS}
              hasMore={log.hasNextPage}
              busy={log.isFetchingNextPage}
              older={t("older")}
              end={t("end")}
              onOlder={() => log.fetchNextPage()}
            />
          </TableBody>
        </Table>
      )}
    </section>
  );
}

function SignInLine({ row }: { row: SignInView }) {
  const t = useTranslations("people");
  return (
    <Row data-testid="sign-in">
      <Cell className="text-muted">
        <Instant at={row.at} seconds />
      </Cell>
      <Cell>
        {row.succeeded ? (
          <Badge tone="ok" icon={CircleCheck}>
            {t("history.succeeded")}
          </Badge>
        ) : (
          <Badge tone="warning" icon={CircleX}>
            {t("history.refused")}
          </Badge>
        )}
      </Cell>
      <Cell className={wide}>{t(row.purpose === "sign_in" ? "history.signIn" : "history.confirmation")}</Cell>
      <Cell className="font-mono text-xs">{row.address ?? "–"}</Cell>
      <Cell className={cn(wide, "w-full max-w-0 truncate text-muted")} title={row.user_agent ?? undefined}>
        {row.purpose === "sign_in" ? (browserName(row.user_agent) ?? t("browser.unknown")) : "–"}
      </Cell>
    </Row>
  );
}
