"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RelativeTime } from "#components/ui/instant.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { LoadError } from "#components/webhooks/load-error.tsx";
import { errorGroupsQuery } from "#lib/client/requests.ts";
import { searchOf } from "#lib/client/search-of.ts";
import type { ErrorGroup } from "#lib/contracts/requests.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { HttpStatus } from "./http-status.tsx";

const READ_AGAIN_MS = 10_000;

/** What goes wrong, by error code and route; each line leads to its calls. */
export function ErrorList({ environment }: { environment: Environment }) {
  const t = useTranslations("requests.errors");
  const { data, isPending, error, refetch } = useQuery({
    ...errorGroupsQuery(environment),
    refetchInterval: READ_AGAIN_MS,
  });
  if (isPending) return <SkeletonRows rows={8} label={t("loading")} />;
  if (!data) return <LoadError title={t("failed")} error={error} onRetry={() => refetch()} />;
  if (data.data.length === 0) return <EmptyState icon={CircleCheck} title={t("none")} />;
  return (
    <div className="flex min-h-64 flex-1 flex-col">
      <Table label={t("label")}>
        <TableHead>
          <tr>
            <HeadCell className="text-right">{t("count")}</HeadCell>
            <HeadCell>{t("code")}</HeadCell>
            <HeadCell>{t("route")}</HeadCell>
            <HeadCell>{t("last")}</HeadCell>
          </tr>
        </TableHead>
        <TableBody>
          {data.data.map((group) => (
            <GroupLine key={`${group.code} ${group.method} ${group.route}`} environment={environment} group={group} />
          ))}
        </TableBody>
      </Table>
      <p className="px-4 py-3 text-center text-muted">{data.is_partial ? t("partial") : t("all")}</p>
    </div>
  );
}

function GroupLine({ environment, group }: { environment: Environment; group: ErrorGroup }) {
  const { code, status, method, route, count, last_at } = group;
  const filter = { ...(code === null ? { status: "error" } : { code }), method, route };
  return (
    <Row className="relative" data-testid="error-group">
      <Cell className="text-right font-medium">{count}</Cell>
      <Cell>
        <span className="flex items-center gap-2">
          <HttpStatus status={status} />
          <code className="font-mono text-xs">{code ?? "–"}</code>
        </span>
      </Cell>
      <Cell className="w-full max-w-0" title={route}>
        <Link
          href={`/${environment}/requests${searchOf(filter)}` as Route}
          className="-outline-offset-2 block truncate font-mono text-xs after:absolute after:inset-0 group-hover:underline"
        >
          <span className="inline-block w-12 text-muted">{method}</span>
          {route}
        </Link>
      </Cell>
      <Cell className="text-muted">
        <RelativeTime at={last_at} />
      </Cell>
    </Row>
  );
}
