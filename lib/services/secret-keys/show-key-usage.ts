import { countKeyCalls } from "#db/queries/key-usage.ts";
import { selectSecretKeys } from "#db/queries/secret-keys.ts";
import type { KeyUsage } from "#lib/contracts/keys.ts";
import { mostCountedCalls, usageDays } from "#lib/domain/key-usage.ts";
import { firstIdAt } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";

/** What the inbound keys of a scope were used for in the last days. */
export async function showKeyUsage({ tx, scope, now }: Ctx): Promise<KeyUsage> {
  const days = usageDays(now);
  const since = days[0]?.from ?? now;
  const keys = await selectSecretKeys(tx, scope);
  const usable = keys.filter(
    ({ direction, revokedAt }) => direction === "inbound" && !(revokedAt && revokedAt < since),
  );
  const counted = await countKeyCalls(
    tx,
    usable.map(({ id }) => id),
    days.map(({ day, from, until }) => ({ day, fromId: firstIdAt("req", from), untilId: firstIdAt("req", until) })),
    mostCountedCalls,
  );
  const none = { calls: 0, errors: 0 };
  const perDay = (id: string) =>
    days.map(({ day }) => {
      const { calls, errors } = counted.find((one) => one.keyId === id && one.day === day) ?? none;
      return { calls, errors };
    });
  const used = new Set(counted.map(({ keyId }) => keyId));
  return { days: days.map(({ day }) => day), keys: Object.fromEntries([...used].map((id) => [id, perDay(id)])) };
}
