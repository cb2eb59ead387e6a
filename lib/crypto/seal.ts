import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "#lib/env.ts";

/** What a sealed text is for; one sealed for one purpose does not open for another. */
export type SealPurpose = "signing-secret" | "outbound-key" | "remembered-response";

const VERSION = "v1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const keys = new Map<string, Buffer>();

function keyFor(secret: string, purpose: SealPurpose): Buffer {
  const name = `${purpose}:${secret}`;
  const known = keys.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", secret, "pickpack", `seal:${purpose}`, 32));
  keys.set(name, key);
  return key;
}

/** Encrypts a text for the database (AES-256-GCM, a key of its own per purpose derived from PICKPACK_SECRET). */
export function seal(text: string, purpose: SealPurpose): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(env.secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/**
 * Opens what `seal` made, also under PICKPACK_SECRET_PREVIOUS, so that the secret can be changed without re-entering
 * keys.
 *
 * @throws Error when neither secret opens it, or it was sealed for another purpose.
 */
export function unseal(sealed: string, purpose: SealPurpose): string {
  const [version, data = ""] = sealed.split(".");
  if (version !== VERSION) throw new Error("A sealed value has an unknown version.");
  const bytes = Buffer.from(data, "base64url");
  for (const secret of [env.secret, env.secretPrevious]) {
    if (secret === null) continue;
    const text = open(bytes, keyFor(secret, purpose));
    if (text !== null) return text;
  }
  throw new Error("A sealed value does not open: PICKPACK_SECRET is not the one it was sealed with.");
}

function open(bytes: Buffer, key: Buffer): string | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    // The tag does not match: another key sealed it.
    return null;
  }
}
