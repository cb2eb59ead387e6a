import { infiniteQueryOptions } from "@tanstack/react-query";
import type { AuditFilter, AuditPage } from "#lib/contracts/audit.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { requestJson } from "./request-json.ts";
import { searchOf } from "./search-of.ts";

const pathOf = (environment: Environment) => `/api/dashboard/${environment}/audit`;

/** The audit log, page by page, newest first. */
export function auditLogQuery(environment: Environment, filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ["audit", environment, filter] as const,
    queryFn: ({ pageParam, signal }) =>
      requestJson<AuditPage>(`${pathOf(environment)}${searchOf({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  });
}

/** Where a browser saves what the filter shows. */
export function auditExportPath(environment: Environment, filter: AuditFilter, locale: Locale): string {
  return `${pathOf(environment)}/export${searchOf({ ...filter, locale })}`;
}
