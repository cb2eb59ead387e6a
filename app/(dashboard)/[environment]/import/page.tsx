import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportPage } from "#components/import/import-page.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { importColumns } from "#lib/domain/import-sheet.ts";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { listPartners } from "#lib/services/partners/list-partners.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import en from "#messages/en.json" with { type: "json" };
import mn from "#messages/mn.json" with { type: "json" };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import"))("title") };
}

/** A table may have its titles in any of the languages, whoever reads the page. */
const headings = [mn, en].flatMap((words) =>
  importColumns.map((column) => [words.import.column[column].toLowerCase(), column] as const),
);
const levels = [mn, en].flatMap((words) =>
  serviceLevels.map((level) => [words.shipments.level[level].toLowerCase(), level] as const),
);

export default async function Page({ params }: PageProps<"/[environment]/import">) {
  const caller = await requireUser("shipments:import", (await params).environment);
  const partners = await listPartners(readingContext(caller));
  return (
    <ImportPage
      environment={caller.environment}
      partners={partners.map(({ slug, name }) => ({ slug, name }))}
      {...{ headings, levels }}
    />
  );
}
