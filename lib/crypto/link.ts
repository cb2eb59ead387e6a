import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";

/** What a link lets its holder do; one made for one purpose is nothing for another. */
export type LinkPurpose = "invitation";

function sign(id: string, purpose: LinkPurpose, secret: string): Buffer {
  const key = Buffer.from(hkdfSync("sha256", secret, "pickpack", `link:${purpose}`, 32));
  return createHmac("sha256", key).update(id).digest();
}

/** The text of a link to the row `id`: nobody without PICKPACK_SECRET can write one, so that it need not be kept. */
export function linkToken(id: string, purpose: LinkPurpose): string {
  return `${id}.${sign(id, purpose, env.secret).toString("base64url")}`;
}

/** The id in a link of ours, also one signed under PICKPACK_SECRET_PREVIOUS; null for anything else. */
export function readLinkToken(token: string, purpose: LinkPurpose): string | null {
  const [id = "", signature = ""] = token.split(".", 2);
  const given = Buffer.from(signature, "base64url");
  const isOurs = [env.secret, env.secretPrevious].some((secret) => {
    const expected = secret === null ? null : sign(id, purpose, secret);
    return expected !== null && expected.length === given.length && timingSafeEqual(expected, given);
  });
  return isOurs ? id : null;
}
