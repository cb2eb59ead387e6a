import { selectSecretKeys } from "#db/queries/secret-keys.ts";
import { selectWebhookEndpoints } from "#db/queries/webhook-endpoints.ts";
import { newestWebhookTests } from "#db/queries/webhook-tests.ts";
import type { KeyList, KeyView } from "#lib/contracts/keys.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { listPartners } from "../partners/list-partners.ts";
import { presentSecretKey } from "./present-secret-key.ts";

/** Every key of a scope with where it is sent, newest first; and what a new one can belong to. */
export async function showKeys(ctx: Ctx): Promise<KeyList> {
  const { tx, scope } = ctx;
  const [keys, endpoints, tests, partners] = await Promise.all([
    selectSecretKeys(tx, scope),
    selectWebhookEndpoints(tx, scope),
    newestWebhookTests(tx, scope),
    listPartners(ctx),
  ]);
  return {
    data: keys.map((key) => presentSecretKey(key, { endpoints, tests })).reverse(),
    partners: partners.map(({ slug, name }) => ({ slug, name })),
    endpoints: endpoints.map(({ id, url, partner }) => ({ id, url, partner })),
  };
}

/**
 * One key as it stands now.
 *
 * @throws AppError `secret_key_not_found`
 */
export async function showKey(ctx: Ctx, id: string): Promise<KeyView> {
  const { data } = await showKeys(ctx);
  const key = data.find((one) => one.id === id);
  if (!key) throw new AppError("secret_key_not_found", `There is no key ${id}.`);
  return key;
}
