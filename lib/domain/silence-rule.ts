import type { EndpointFormat } from "./delivery-status.ts";

/** Seconds without any success after which people are warned, and after which the endpoint is disabled. */
export type SilenceRule = { warnAfterS: number; disableAfterS: number };

/**
 * Which endpoints PickPack disables by itself (webhooks.md, rule 10). Shop.mn's never: for its format nothing but a
 * person stops or skips an attempt (contract §6).
 */
export const silenceRules: Record<EndpointFormat, SilenceRule | null> = { shop_mn: null };

export type SilenceVerdict = "well" | "warn" | "disable";

/** What an endpoint that has been failing since then, without a success, has come to. */
export function silenceVerdict(rule: SilenceRule | null, failingSince: Date | null, now: Date): SilenceVerdict {
  if (!rule || !failingSince) return "well";
  const silentS = (now.getTime() - failingSince.getTime()) / 1000;
  if (silentS >= rule.disableAfterS) return "disable";
  return silentS >= rule.warnAfterS ? "warn" : "well";
}
