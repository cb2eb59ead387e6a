import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Board } from "#components/board/board.tsx";
import { loadBoardSearchParams } from "#components/board/board-search-params.ts";
import { requireUser } from "#lib/auth/session.ts";
import { boardListOptions, queryOfList } from "#lib/client/board.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { listKeyOf } from "#lib/domain/board-filter.ts";
import { listBoardRows } from "#lib/services/shipments/list-board-rows.ts";

/** More than a screen holds, and little enough to send inside the page. */
const FIRST_PAINT_ROWS = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

/** Painted with its newest rows by the server; the browser reads the whole list as soon as it runs. */
export default async function BoardPage({ params, searchParams }: PageProps<"/[environment]/board">) {
  const { environment, scope } = await requireUser("board:read", (await params).environment);
  const list = listKeyOf(await loadBoardSearchParams(searchParams));
  const client = createQueryClient();
  const rows = await listBoardRows({ scope }, queryOfList(list), FIRST_PAINT_ROWS);
  client.setQueryData(boardListOptions(environment, list).queryKey, rows);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Board environment={environment} />
    </HydrationBoundary>
  );
}
