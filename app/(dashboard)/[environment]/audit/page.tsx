import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditFilters } from "#components/audit/audit-filters.tsx";
import { AuditList } from "#components/audit/audit-list.tsx";
import { loadAuditParams } from "#components/audit/audit-params.ts";
import { PageHeader } from "#components/layout/page-header.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { auditLogQuery } from "#lib/client/audit.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { withoutNulls } from "#lib/client/without-nulls.ts";
import { auditQuery } from "#lib/contracts/audit.ts";
import { findEntries } from "#lib/services/audit/find-entries.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { listCallers } from "#lib/services/requests/list-callers.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ params, searchParams }: PageProps<"/[environment]/audit">) {
  const caller = await requireUser("audit:read", (await params).environment);
  const { environment } = caller;
  const t = await getTranslations("audit");
  const ctx = readingContext(caller);
  const filter = withoutNulls(await loadAuditParams(searchParams));
  const client = createQueryClient();
  // What cannot be read here is read again by the browser, which shows why.
  const [callers] = await Promise.all([
    listCallers(ctx).catch(() => ({ keys: [], people: [] })),
    client.prefetchInfiniteQuery({
      ...auditLogQuery(environment, filter),
      queryFn: () => findEntries(ctx, auditQuery.parse(filter)),
      retry: false,
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")}>
        <AuditFilters environment={environment} callers={callers} />
      </PageHeader>
      <AuditList environment={environment} />
    </HydrationBoundary>
  );
}
