import type { IncomingMessage, ServerResponse } from "node:http";
import { database } from "#db/client.ts";
import { countInMinute } from "#db/queries/key-check.ts";
import { failureBucket } from "./failure-bucket.ts";
import { wholeSeconds } from "./secret-key-auth.ts";

/** Many times what a household looks, and nothing to somebody who tries a milliard of numbers. */
export const lookupsPerMinute = 30;

/** A page of the public tracking, as opposed to the field that leads there. @param target that can be decoded */
export const isLookup = (target = "/") => /^\/track\/[^/?]/.test(decodeURIComponent(target.split("?", 1)[0] ?? ""));

/**
 * Counts a look at a tracking page, of whatever number, against its address. Here and not in the page, because a page
 * cannot answer 429: over the limit the request leads to `/track/limited`.
 */
export async function limitTracking(
  request: Pick<IncomingMessage, "url" | "headers">,
  response: Pick<ServerResponse, "statusCode" | "setHeader">,
): Promise<void> {
  const address = request.headers["x-pickpack-peer"]?.toString() ?? null;
  const { count, reset_s } = await countInMinute(database(), `track:${failureBucket(address)}`);
  if (count <= lookupsPerMinute) return;
  response.statusCode = 429;
  response.setHeader("Retry-After", wholeSeconds(reset_s));
  request.url = "/track/limited";
}
