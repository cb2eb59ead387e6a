import type { Environment } from "#lib/domain/environment.ts";
import { env } from "#lib/env.ts";

/** Who listens everywhere is reached at this machine. */
const everywhere = new Set(["0.0.0.0", "::"]);

/**
 * Where an environment is reached from outside: its public address, or without one this machine's. Never by what a
 * request calls us, because links go into webhooks too, and a `Host` header is anybody's to write.
 */
export function publicUrl(environment: Environment): string {
  const bound = environment === "production" ? env.productionUrl : env.sandboxUrl;
  return bound ?? `http://${everywhere.has(env.host) ? "127.0.0.1" : env.host}:${env.port}`;
}

/** The public page of a shipment (contract §4). */
export function trackingUrl(environment: Environment, trackingNumber: string): string {
  return `${publicUrl(environment)}/track/${trackingNumber}`;
}
