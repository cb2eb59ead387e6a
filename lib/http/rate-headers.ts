import type { RateState } from "./authentication.ts";

/** The three classic headers, and the two of draft-ietf-httpapi-ratelimit-headers-10. */
export function rateHeaders(rate: RateState | undefined): Record<string, string> {
  if (!rate) return {};
  return {
    "RateLimit-Limit": String(rate.limit),
    "RateLimit-Remaining": String(rate.remaining),
    "RateLimit-Reset": String(rate.resetS),
    RateLimit: `"${rate.policy}";r=${rate.remaining};t=${rate.resetS}`,
    "RateLimit-Policy": `"${rate.policy}";q=${rate.limit};w=60`,
  };
}
