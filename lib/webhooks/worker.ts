import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { performance } from "node:perf_hooks";
import { together } from "#db/client.ts";
import { listen } from "#db/listen.ts";
import { scheduledChannel } from "#db/queries/scheduled-moves.ts";
import { type ClaimedDelivery, claimDeliveries } from "#db/queries/webhook-claims.ts";
import { dueChannel } from "#db/queries/webhook-deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { holdS } from "#lib/domain/retry-schedule.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { complete } from "./attempt/complete.ts";
import { deliver } from "./attempt/deliver.ts";
import type { Ended } from "./attempt/ended.ts";
import { openSigning } from "./attempt/open-signing.ts";
import { type Claimed, startClaimLoop } from "./loop/claim-loop.ts";
import { createFlusher } from "./loop/flusher.ts";
import { pause } from "./loop/pause.ts";
import { startScheduledMoves } from "./loop/scheduled-moves.ts";
import { createSlots } from "./loop/slots.ts";
import { type ResolveHost, resolveHost } from "./send/resolve-host.ts";
import { createSender } from "./send/send.ts";
import { createHeartbeat } from "./upkeep/heartbeat.ts";
import { startUpkeep } from "./upkeep/start-upkeep.ts";

export type WorkerOptions = {
  /** Attempts under way at once. */
  slots: number;
  /** Milliseconds for connect, send, headers and body together (contract §6). */
  deadlineMs: number;
  /** Seconds after which a claim is another worker's; longer than the deadline. */
  leaseS: number;
  pollMs: number;
  reapMs: number;
  sweepMs: number;
  /** Milliseconds between two signs of life. */
  beatMs: number;
  /** Milliseconds that attempts under way get to finish when the worker stops. */
  graceMs: number;
  resolve: ResolveHost;
};

const defaults: WorkerOptions = {
  slots: 1_000,
  deadlineMs: 10_000,
  leaseS: 15,
  pollMs: 500,
  reapMs: 1_000,
  sweepMs: 60_000,
  beatMs: 5_000,
  // The launcher kills what has not ended after 8.5 s.
  graceMs: 6_000,
  resolve: resolveHost,
};

export type Worker = { id: string; stop: () => Promise<void> };

/**
 * Starts sending webhooks: claims what is due, sends, records. Any number of workers may share a database.
 *
 * @throws Error when the lease is not longer than the deadline.
 */
export function startWorker(overrides: Partial<WorkerOptions> = {}): Worker {
  const options = { ...defaults, ...overrides };
  const { leaseS, deadlineMs } = options;
  if (leaseS * 1000 <= deadlineMs) throw new Error("The lease must be longer than the deadline, or sends overlap.");
  const allowPrivate = env.webhookAllowPrivateNetworks;
  if (allowPrivate) log.warn("WEBHOOK_ALLOW_PRIVATE_NETWORKS is on: webhooks may go to http and private addresses");

  const id = `${hostname()}:${process.pid}:${randomBytes(3).toString("hex")}`;
  const hold = holdS(env.webhookRetryOffsets);
  const sender = createSender({ resolve: options.resolve, allowPrivate, deadlineMs });
  const slots = createSlots(options.slots);
  const heartbeat = createHeartbeat(id);
  const sending = new Set<Promise<void>>();
  const stopping = new AbortController();
  const flusher = createFlusher<Ended>({
    land: async (ended) => {
      const { landed, due } = await complete(ended, hold);
      for (const loop of loops.values()) loop.freed();
      for (const environment of due) loops.get(environment)?.wake();
      return landed;
    },
  });

  const send = async (claim: ClaimedDelivery, opener: Opener, { claimedAt, leaseEndsAt }: Times): Promise<void> => {
    // A process that was asleep may have lost its claim: what cannot end within the lease is not begun.
    if (performance.now() + deadlineMs > leaseEndsAt) return;
    const now = () => new Date(claim.claimedAt.getTime() + (performance.now() - claimedAt));
    const completion = await deliver(claim, opener, { sender, workerId: id, allowPrivate, now });
    flusher.add({ item: { claim, completion }, id: claim.id, leaseEndsAt });
  };

  const claim = async (environment: Environment, free: number): Promise<Claimed> => {
    let leaseEndsAt = 0;
    const claims = await together((tx) => {
      // Now, not before: whoever waits for a connection has claimed nothing yet.
      leaseEndsAt = performance.now() + leaseS * 1000;
      return claimDeliveries(tx, { environment, leaseS, free });
    });
    const claimedAt = performance.now();
    heartbeat.looked(environment);
    const openers = new Map<string, Opener>();
    for (const one of claims) {
      slots.take(environment);
      const sent = send(one, openerOf(openers, one), { claimedAt, leaseEndsAt })
        .catch((error: unknown) => log.error({ err: error, delivery_id: one.id }, "a delivery was left to its lease"))
        .finally(() => {
          slots.release(environment);
          sending.delete(sent);
        });
      sending.add(sent);
    }
    return { count: claims.length, more: claims.some(({ more }) => more) };
  };

  const loops = new Map(
    env.environments.map((environment) => {
      const free = () => slots.free(environment);
      const loop = startClaimLoop({ free, claim: (most) => claim(environment, most), pollMs: options.pollMs });
      return [environment, loop] as const;
    }),
  );
  const wakeAll = () => {
    for (const loop of loops.values()) loop.wake();
  };
  // Only that environment: a look costs the other a transaction.
  const wakeOne = (named: string) => {
    for (const [environment, loop] of loops) if (environment === named) loop.wake();
  };
  const moves = startScheduledMoves(env.environments, options.pollMs);
  const listener = listen([dueChannel, scheduledChannel], {
    onNotification: (channel, payload) => (channel === scheduledChannel ? moves.wake() : wakeOne(payload)),
    onConnect: () => {
      wakeAll();
      moves.wake();
    },
  });
  const { beat } = heartbeat;
  const upkeep = startUpkeep({ ...options, workerId: id, holdS: hold, signal: stopping.signal, wake: wakeAll, beat });
  log.info({ worker_id: id, environments: env.environments, hold_s: hold }, "the webhook worker has started");

  return {
    id,
    stop: async () => {
      stopping.abort();
      await Promise.all([...[...loops.values()].map((loop) => loop.stop()), moves.stop(), ...upkeep, listener.close()]);
      await Promise.race([Promise.all(sending), pause(options.graceMs)]);
      sender.interrupt();
      await Promise.all(sending);
      await Promise.race([Promise.all([flusher.idle(), heartbeat.end()]), pause(FLUSH_GRACE_MS)]);
      await sender.close();
    },
  };
}

/** On `performance.now()`'s clock. */
type Times = { claimedAt: number; leaseEndsAt: number };

type Opener = ReturnType<typeof openSigning>;

/** Each endpoint's secrets are opened once, however many of its deliveries were claimed. */
function openerOf(openers: Map<string, Opener>, { endpointId, signing }: ClaimedDelivery): Opener {
  const opener = openers.get(endpointId) ?? openSigning(signing);
  openers.set(endpointId, opener);
  return opener;
}

/** With the database away, attempts are not waited for: their leases pass and they are sent again. */
const FLUSH_GRACE_MS = 1_500;
