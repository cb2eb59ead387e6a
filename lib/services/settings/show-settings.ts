import { type SettingsRow, selectSettings } from "#db/queries/settings.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import type { BoardSettings, SettingsHistory, SettingsView } from "#lib/contracts/settings.ts";
import { boardSettingsOf, settingsChanges } from "#lib/domain/settings.ts";
import type { Ctx } from "#lib/services/context.ts";
import { completed, settingsInForce } from "./settings-in-force.ts";

const MOST_HISTORY = 100;

function historyOf(rows: readonly SettingsRow[]): SettingsHistory {
  return rows.slice(0, MOST_HISTORY).map((row, index) => ({
    version: row.version,
    changed_by: row.actorName,
    changed_at: exactInstant(row.createdAt),
    request_id: row.requestId,
    changes: settingsChanges(completed(rows[index + 1]?.settings), completed(row.settings)),
  }));
}

/** The settings as they are stored this moment, and how they came to be. */
export async function showSettings(ctx: Ctx): Promise<SettingsView> {
  // One more than is shown: what it was before the oldest change.
  const rows = await selectSettings(ctx.tx, ctx.scope, MOST_HISTORY + 1);
  return {
    version: rows[0]?.version ?? 0,
    settings: completed(rows[0]?.settings),
    history: historyOf(rows),
  };
}

/** What the board works with. */
export async function showBoardSettings(ctx: Pick<Ctx, "tx" | "scope">): Promise<BoardSettings> {
  return boardSettingsOf(await settingsInForce(ctx));
}
