import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Board } from "#components/board/board.tsx";
import { loadBoardSearchParams } from "#components/board/board-search-params.ts";
import { requireUser } from "#lib/auth/session.ts";
import { boardListOptions, queryOfList } from "#lib/client/board.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { boardSettingsOptions } from "#lib/client/settings.ts";
import { listKeyOf } from "#lib/domain/board-filter.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { showBoardSettings } from "#lib/services/settings/show-settings.ts";
import { listBoardRows } from "#lib/services/shipments/list-board-rows.ts";

/** More than a screen holds, and little enough to send inside the page. */
const FIRST_PAINT_ROWS = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

/** Painted with its newest rows by the server; the browser reads the whole list as soon as it runs. */
export default async function BoardPage({ params, searchParams }: PageProps<"/[environment]/board">) {
  const caller = await requireUser("board:read", (await params).environment);
  const { environment, scope } = caller;
  const list = listKeyOf(await loadBoardSearchParams(searchParams));
  const client = createQueryClient();
  const [rows, settings] = await Promise.all([
    listBoardRows({ scope }, queryOfList(list), FIRST_PAINT_ROWS),
    showBoardSettings(readingContext(caller)),
  ]);
  client.setQueryData(boardListOptions(environment, list).queryKey, rows);
  client.setQueryData(boardSettingsOptions(environment).queryKey, settings);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Board environment={environment} />
    </HydrationBoundary>
  );
}
