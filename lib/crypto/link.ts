import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";

/** What a link lets its holder do; one made for one purpose is nothing for another. */
export type LinkPurpose = "invitation" | "label";

const keys = new Map<string, Buffer>();

function keyOf(purpose: LinkPurpose, secret: string): Buffer {
  const known = keys.get(`${purpose} ${secret}`);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", secret, "pickpack", `link:${purpose}`, 32));
  keys.set(`${purpose} ${secret}`, key);
  return key;
}

function sign(text: string, purpose: LinkPurpose, secret: string): string {
  return createHmac("sha256", keyOf(purpose, secret)).update(text).digest("base64url");
}

/** What proves that a text of a link is ours: nobody without PICKPACK_SECRET can write it, so that it need not be kept. */
export function linkSignature(text: string, purpose: LinkPurpose): string {
  return sign(text, purpose, env.secret);
}

/** Whether a text was signed by us, also under PICKPACK_SECRET_PREVIOUS. */
export function isSigned(text: string, purpose: LinkPurpose, signature: string): boolean {
  // As text: bytes can be written in base64 in more than one way.
  const given = Buffer.from(signature);
  return [env.secret, env.secretPrevious].some((secret) => {
    const expected = secret === null ? null : Buffer.from(sign(text, purpose, secret));
    return expected !== null && expected.length === given.length && timingSafeEqual(expected, given);
  });
}

/** The text of a link to the row `id`. */
export function linkToken(id: string, purpose: LinkPurpose): string {
  return `${id}.${linkSignature(id, purpose)}`;
}

/** The id in a link of ours; null for anything else. */
export function readLinkToken(token: string, purpose: LinkPurpose): string | null {
  const [id = "", signature = ""] = token.split(".", 2);
  return isSigned(id, purpose, signature) ? id : null;
}
