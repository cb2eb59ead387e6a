import { insertSettings, lockSettings, type SettingsRow, selectSettings } from "#db/queries/settings.ts";
import type { SettingsPatch, SettingsView } from "#lib/contracts/settings.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { type Settings, type SettingsChange, settingsChanges } from "#lib/domain/settings.ts";
import { type Ctx, stamp } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";
import { completed } from "./settings-in-force.ts";
import { showSettings } from "./show-settings.ts";

type Patch = Omit<SettingsPatch, "expected_version">;

const changesOf = (row: SettingsRow, previous: SettingsRow | undefined) =>
  settingsChanges(completed(previous?.settings), completed(row.settings));

/** Two people may change different members at once; only whoever decided on an older version of the same is refused. */
async function refuseStale(ctx: Ctx, patch: Patch, newest: number, expected: number): Promise<void> {
  const missed = newest - expected;
  if (missed < 0)
    throw new AppError("invalid_field", "Field 'expected_version': there is no such version yet.", {
      field: "expected_version",
    });
  if (missed === 0) return;
  const rows = await selectSettings(ctx.tx, ctx.scope, missed + 1);
  const other = rows
    .slice(0, missed)
    .find((row, index) => changesOf(row, rows[index + 1]).some(({ path: [member = ""] }) => member in patch));
  if (!other) return;
  const changedAt = other.createdAt.toISOString();
  throw new AppError(
    "version_conflict",
    `${other.actorName} changed the same settings at ${changedAt}: they are version ${newest}. Read them and decide anew.`,
    { conflict: { status: "changed", version: newest, changed_by: other.actorName, changed_at: changedAt } },
  );
}

const auditOf = (changes: readonly SettingsChange[], side: "before" | "after") =>
  Object.fromEntries(changes.map((change) => [change.path.join("."), change[side]]));

/**
 * Changes the members that were sent, as one new version. What is already so makes none.
 * @throws AppError `version_conflict` with who changed the same since, `invalid_field`
 */
export async function changeSettings(ctx: Ctx, { expected_version, ...patch }: SettingsPatch): Promise<SettingsView> {
  const { tx, scope } = ctx;
  await lockSettings(tx, scope);
  const [newest] = await selectSettings(tx, scope, 1);
  const before = completed(newest?.settings);
  const after: Settings = { ...before, ...patch };
  const changes = settingsChanges(before, after);
  if (changes.length > 0) {
    await refuseStale(ctx, patch, newest?.version ?? 0, expected_version);
    await Promise.all([
      insertSettings(tx, scope, { ...stamp(ctx), version: (newest?.version ?? 0) + 1, settings: after }),
      recordAudit(ctx, {
        action: "settings.changed",
        subjectId: `settings_${scope.environment}`,
        owner: { environment: scope.environment },
        before: auditOf(changes, "before"),
        after: auditOf(changes, "after"),
      }),
    ]);
  }
  return showSettings(ctx);
}
