import type { BoardExportQuery } from "#lib/contracts/board-export.ts";
import { askedBy } from "#lib/domain/saved-view.ts";
import type { Ctx } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";
import en from "#messages/en.json" with { type: "json" };
import mn from "#messages/mn.json" with { type: "json" };
import { exportColumns, rowCells } from "./row-cells.ts";
import { walkView } from "./walk-view.ts";

const words = { mn, en };

async function* rowsOf(ctx: Ctx, { locale, ...query }: BoardExportQuery): AsyncGenerator<string[]> {
  const { status, level } = words[locale].shipments;
  for await (const row of walkView(ctx, askedBy(query))) yield rowCells(row, { status, level });
}

/** What the board shows, as a table in the reader's language; who took it away stands in the audit log. */
export async function exportBoard(ctx: Ctx, query: BoardExportQuery) {
  const { locale, ...filter } = query;
  await recordAudit(ctx, {
    action: "board.exported",
    // What is taken is no single thing: the taking has an id of its own.
    subjectId: ctx.requestId,
    owner: { environment: ctx.scope.environment },
    after: filter,
  });
  const titles = words[locale].board.export;
  return {
    name: `pickpack-board-${ctx.scope.environment}`,
    head: exportColumns.map((column) => titles[column]),
    rows: rowsOf(ctx, query),
  };
}
