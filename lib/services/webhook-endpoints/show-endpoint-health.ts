import { type HealthRow, readEndpointHealth } from "#db/queries/endpoint-health.ts";
import { findWebhookEndpoint } from "#db/queries/key-bindings.ts";
import type { EndpointHealth, HealthStretch } from "#lib/contracts/endpoint-health.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { healthEventHours, healthHours } from "#lib/domain/health-hours.ts";
import { spanMs } from "#lib/domain/period.ts";
import { firstIdAt } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";

/** Enough to see how an hour went, and few enough that seven days are read at once. */
const eventsPerHour = 100;

/**
 * How a receiver answered in the last seven days, by the hour, and how fast.
 *
 * @throws AppError `webhook_endpoint_not_found`
 */
export async function showEndpointHealth({ tx, scope, now }: Ctx, endpointId: string): Promise<EndpointHealth> {
  if (!(await findWebhookEndpoint(tx, scope, endpointId)))
    throw new AppError("webhook_endpoint_not_found", `There is no receiver ${endpointId}.`);
  const hours = healthHours(now);
  const rows = await readEndpointHealth(tx, {
    endpointId,
    ranges: healthEventHours(now).map(({ from, until }) => ({
      fromId: firstIdAt("evt", from),
      untilId: firstIdAt("evt", until),
    })),
    eventsPerRange: eventsPerHour,
    since7d: hours[0]?.from ?? now,
    since24h: new Date(now.getTime() - spanMs["24h"]),
  });
  const byHour = new Map(rows.map((row) => [row.hour, row]));
  return {
    hours: hours.map(({ from }) => {
      const { delivered = 0, failed = 0 } = byHour.get(from.getTime()) ?? {};
      return { at: exactInstant(from), delivered, failed };
    }),
    last_24h: presentStretch(rows.find(({ stretch }) => stretch === "24h")),
    last_7d: presentStretch(rows.find(({ stretch }) => stretch === "7d")),
    events_per_hour: eventsPerHour,
  };
}

function presentStretch(row: HealthRow | undefined): HealthStretch {
  const { delivered = 0, failed = 0, p50 = null, p95 = null } = row ?? {};
  return { delivered, failed, p50_ms: p50, p95_ms: p95 };
}
