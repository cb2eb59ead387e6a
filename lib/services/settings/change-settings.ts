import { insertSettings, lockSettings, type SettingsRow, selectSettings } from "#db/queries/settings.ts";
import type { SettingsPatch, SettingsView } from "#lib/contracts/settings.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { type Settings, type SettingsChange, settingsChanges } from "#lib/domain/settings.ts";
import { type Ctx, stamp } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";
import { completed } from "./settings-in-force.ts";
import { showSettings } from "./show-settings.ts";

function refuseStale(newest: SettingsRow | undefined, expectedVersion: number): void {
  if ((newest?.version ?? 0) === expectedVersion) return;
  if (!newest)
    throw new AppError("invalid_field", "Field 'expected_version': nothing has been changed yet; it is 0.", {
      field: "expected_version",
    });
  const { version, actorName, createdAt } = newest;
  const changedAt = createdAt.toISOString();
  throw new AppError(
    "version_conflict",
    `${actorName} changed the settings at ${changedAt}: they are version ${version}. Read them and decide anew.`,
    { conflict: { status: "changed", version, changed_by: actorName, changed_at: changedAt } },
  );
}

const auditOf = (changes: readonly SettingsChange[], side: "before" | "after") =>
  Object.fromEntries(changes.map((change) => [change.path.join("."), change[side]]));

/**
 * Changes the members that were sent, as one new version. What is already so makes none.
 * @throws AppError `version_conflict` with who changed them since, `invalid_field`
 */
export async function changeSettings(ctx: Ctx, { expected_version, ...patch }: SettingsPatch): Promise<SettingsView> {
  const { tx, scope } = ctx;
  await lockSettings(tx, scope);
  const [newest] = await selectSettings(tx, scope, 1);
  const before = completed(newest?.settings);
  const after: Settings = { ...before, ...patch };
  const changes = settingsChanges(before, after);
  if (changes.length > 0) {
    refuseStale(newest, expected_version);
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
