import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { userAgent } from "next/server";
import { getTranslations } from "next-intl/server";
import { Board } from "#components/board/board.tsx";
import { loadBoardSearchParams } from "#components/board/board-search-params.ts";
import { requireUser } from "#lib/auth/session.ts";
import { boardListOptions, queryOfList } from "#lib/client/board.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { savedViewsOptions } from "#lib/client/saved-views.ts";
import { boardSettingsOptions } from "#lib/client/settings.ts";
import { listKeyOf } from "#lib/domain/board-filter.ts";
import { filterIn } from "#lib/domain/board-grouping.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { listSavedViews } from "#lib/services/saved-views/list-saved-views.ts";
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
  // A table that turns into cards once the browser runs would jump under the finger.
  const isPhone = userAgent({ headers: await headers() }).device.type === "mobile";
  const { group, ...asked } = await loadBoardSearchParams(searchParams);
  const list = listKeyOf(filterIn(group, asked));
  const client = createQueryClient();
  const context = readingContext(caller);
  const [rows, settings, views] = await Promise.all([
    listBoardRows({ scope }, queryOfList(list), FIRST_PAINT_ROWS),
    showBoardSettings(context),
    listSavedViews(context),
  ]);
  client.setQueryData(boardListOptions(environment, list).queryKey, rows);
  client.setQueryData(boardSettingsOptions(environment).queryKey, settings);
  client.setQueryData(savedViewsOptions(environment).queryKey, views);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Board environment={environment} layout={caller.user.boardLayout} isPhone={isPhone} />
    </HydrationBoundary>
  );
}
