export const environments = ["production", "sandbox"] as const;

export type Environment = (typeof environments)[number];

/** Prefix of an inbound secret key per environment: `sk_live_…` is production, `sk_test_…` sandbox (contract §2). */
export const secretKeyPrefixes: Record<Environment, string> = { production: "sk_live_", sandbox: "sk_test_" };
