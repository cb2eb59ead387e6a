import { transaction } from "#db/client.ts";
import { takeWatch } from "#db/queries/alert-causes.ts";
import type { NoticeChannel } from "#lib/domain/alert-notices.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { env } from "#lib/env.ts";
import { findCauses, type Thresholds, thresholds } from "#lib/services/alerts/find-causes.ts";
import { planNotices } from "#lib/services/alerts/plan-notices.ts";
import { updateAlerts } from "#lib/services/alerts/update-alerts.ts";
import { pause } from "#lib/webhooks/loop/pause.ts";
import { repeat } from "#lib/webhooks/upkeep/repeat.ts";
import { type Channel, configuredChannels } from "./channels.ts";
import { pingHeartbeat } from "./heartbeat.ts";
import { sendNotices } from "./send-notices.ts";

export type WatchOptions = {
  /** Milliseconds between two looks. */
  lookMs: number;
  /** Milliseconds before the first, in which a worker that starts beside us gives its first sign of life. */
  graceMs: number;
  sendMs: number;
  pingMs: number;
  heartbeatUrl: string | null;
  channels: readonly Channel[];
  thresholds: Thresholds;
};

export type Watch = { stop: () => Promise<void> };

const MINUTE_MS = 60_000;

/**
 * Watches over the workers from outside: raises and resolves alerts, sends them, and gives the sign of life. For the
 * web process; of several, one looks at a time.
 */
export function startWatch(overrides: Partial<WatchOptions> = {}): Watch {
  const options: WatchOptions = {
    lookMs: 10_000,
    graceMs: thresholds.silentS * 1000,
    sendMs: 2_000,
    pingMs: MINUTE_MS,
    heartbeatUrl: env.heartbeatUrl,
    channels: configuredChannels(env.alerts),
    thresholds,
    ...overrides,
  };
  const { channels, heartbeatUrl } = options;
  const names = channels.map(({ name }) => name);
  const stopping = new AbortController();
  const { signal } = stopping;
  const after = async (ms: number, begin: () => Promise<void>) => {
    await pause(ms, signal);
    await begin();
  };
  const loops = [
    after(options.graceMs, () =>
      repeat("looking for what is wrong", options.lookMs, signal, () =>
        look(env.environments, options.thresholds, names),
      ),
    ),
    repeat("sending alerts", options.sendMs, signal, () => sendNotices(channels)),
    ...(heartbeatUrl === null
      ? []
      : [
          repeat("the sign of life", options.pingMs, signal, async () => {
            await pingHeartbeat(heartbeatUrl, options.thresholds.silentS);
          }),
        ]),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

/** One look: at everything, unless another web process is at it. */
export async function look(
  environments: readonly Environment[],
  limits: Thresholds,
  channels: readonly NoticeChannel[],
): Promise<void> {
  await transaction(async (tx) => {
    const now = await takeWatch(tx);
    if (now === null) return;
    for (const environment of environments)
      await updateAlerts(tx, environment, await findCauses(tx, environment, limits));
    await planNotices(tx, { environments, channels, now });
  });
}
