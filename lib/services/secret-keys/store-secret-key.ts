import { createHash } from "node:crypto";
import { violatedUnique } from "#db/failure.ts";
import { insertSecretKey, type SecretKey } from "#db/queries/secret-keys.ts";
import type { Owner } from "#db/queries/within.ts";
import { seal } from "#lib/crypto/seal.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { type Environment, secretKeyPrefixes } from "#lib/domain/environment.ts";
import type { KeyDirection, KeyScope, KeyState } from "#lib/domain/key-scope.ts";
import { type ParsedSecretKey, parseSecretKey } from "#lib/domain/secret-key.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";

/** What a key is, apart from its secret. */
export type KeyTerms = {
  direction: KeyDirection;
  name: string;
  scopes: KeyScope[];
  /** Requests per minute. */
  limitPerMinute: number;
  allowedCidrs?: string[];
  rolledFromId?: string;
};

/** What the database keeps: enough to recognise an inbound key, all of an outbound one, which has to be sent. */
const keptForm: Record<KeyDirection, (text: string) => { secretHash?: string; sealedSecret?: string }> = {
  inbound: (text) => ({ secretHash: createHash("sha256").update(text).digest("hex") }),
  outbound: (text) => ({ sealedSecret: seal(text, "outbound-key") }),
};

/** What is sent to somebody else is tried in a test call first (contract §2). */
const firstState: Record<KeyDirection, KeyState> = { inbound: "active", outbound: "pending" };

/**
 * Writes a new key and its audit row.
 *
 * @param text the secret itself
 * @throws AppError `invalid_field` when it is no key of that environment, `already_exists` when an inbound key has it
 */
export async function storeSecretKey(
  ctx: Omit<Ctx, "scope">,
  owner: Owner,
  action: "secret_key.created" | "secret_key.imported",
  text: string,
  terms: KeyTerms,
): Promise<SecretKey> {
  const { prefix, lastFour } = parsed(text, owner.environment);
  const row = {
    ...terms,
    ...keptForm[terms.direction](text),
    state: firstState[terms.direction],
    id: newId("key", ctx.now),
    prefix,
    lastFour,
    createdBy: ctx.actor.name,
    createdAt: ctx.now,
  };
  const key = await insertSecretKey(ctx.tx, owner, row).catch((error: unknown) => {
    if (violatedUnique(error) === null) throw error;
    throw new AppError("already_exists", "This secret is that of another key already.", { field: "secret" });
  });
  await recordAudit(ctx, { action, subjectId: key.id, owner, after: terms });
  return key;
}

function parsed(text: string, environment: Environment): ParsedSecretKey {
  const key = parseSecretKey(text);
  if (key?.environment === environment) return key;
  const message = key
    ? `This is a key of ${key.environment}; one of ${environment} begins with ${secretKeyPrefixes[environment]}.`
    : `A key of ${environment} is ${secretKeyPrefixes[environment]} and at least 8 printable ASCII characters without spaces.`;
  throw new AppError("invalid_field", message, { field: "secret" });
}
