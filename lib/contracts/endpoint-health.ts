import { z } from "zod";

/** What attempts of a stretch of time came to. Times in milliseconds; null without any attempt. */
const stretch = z.object({
  delivered: z.number(),
  failed: z.number(),
  p50_ms: z.number().nullable(),
  p95_ms: z.number().nullable(),
});

export type HealthStretch = z.output<typeof stretch>;

/** How a receiver answered lately. */
export const endpointHealth = z.object({
  /** Each hour of the last seven days, the oldest first, the running one included. */
  hours: z.array(z.object({ at: z.string(), delivered: z.number(), failed: z.number() })),
  last_24h: stretch,
  last_7d: stretch,
  /** At most so many events of an hour are looked at. */
  events_per_hour: z.number(),
});

export type EndpointHealth = z.output<typeof endpointHealth>;
