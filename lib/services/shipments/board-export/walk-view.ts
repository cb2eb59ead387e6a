import { selectBoardRows, selectOpenRows, selectRowsByCodes } from "#db/queries/board.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { type BoardClock, boardClock } from "#lib/domain/board-clock.ts";
import { type BoardFilter, listKeyOf, shownBy } from "#lib/domain/board-filter.ts";
import { byRisk } from "#lib/domain/board-order.ts";
import { pastedCodes, searchOf } from "#lib/domain/search-terms.ts";
import { boardSettingsOf } from "#lib/domain/settings.ts";
import type { Ctx } from "#lib/services/context.ts";
import { settingsInForce } from "#lib/services/settings/settings-in-force.ts";
import { presentRow } from "../list-board-rows.ts";

const AT_A_TIME = 500;
/** More than a courier has open, and fewer than do not fit into memory. */
const ALL = 200_000;

/**
 * What the board shows under a filter, by the same rules: the open, and what was asked for by codes, by risk, as on the
 * screen; what is closed or was found newest first and to its end, which the screen does not have, read as it is
 * consumed.
 */
export async function* walkView(ctx: Ctx, filter: BoardFilter): AsyncGenerator<BoardRow> {
  const clock = boardClock(ctx.now, boardSettingsOf(await settingsInForce(ctx)));
  const belongs = shownBy(filter, clock);
  const codes = pastedCodes(filter.q);
  if (codes || listKeyOf(filter).kind === "open") yield* await wholeList(ctx, codes, belongs, clock);
  else for await (const row of archivedRows(ctx, filter)) if (belongs(row)) yield row;
}

type Belongs = (row: BoardRow) => boolean;

/** All of them, also where the screen stops: they are in memory at once, because their order is made here. */
async function wholeList(
  { tx, scope }: Ctx,
  codes: readonly string[] | null,
  belongs: Belongs,
  clock: BoardClock,
): Promise<BoardRow[]> {
  const records = await (codes ? selectRowsByCodes(tx, scope, codes, ALL) : selectOpenRows(tx, scope, ALL));
  return byRisk(records.map(presentRow).filter(belongs), clock);
}

async function* archivedRows({ tx, scope }: Ctx, filter: BoardFilter): AsyncGenerator<BoardRow> {
  const list = listKeyOf(filter);
  const statuses = list.kind === "closed" ? [list.status] : null;
  const search = searchOf(filter.q);
  let before: string | undefined;
  for (;;) {
    const records = await selectBoardRows(tx, scope, { statuses, search, before, limit: AT_A_TIME });
    yield* records.map(presentRow);
    if (records.length < AT_A_TIME) return;
    before = records.at(-1)?.id;
  }
}
