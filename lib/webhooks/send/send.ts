import { performance } from "node:perf_hooks";
import { Agent } from "undici";
import type { AttemptTimings } from "#db/schema/webhook-deliveries.ts";
import { type ConnectionLog, createConnectionLog } from "./connection-log.ts";
import { guardedConnector } from "./connector.ts";
import { type Answer, type Envelope, type Exchange, exchange } from "./exchange.ts";
import type { ResolveHost } from "./resolve-host.ts";
import { SendFailure } from "./send-failure.ts";

export type SendResult = Omit<Answer, "firstByteAt"> & { timings: AttemptTimings; remoteAddress: string | null };

export type SenderOptions = {
  resolve: ResolveHost;
  allowPrivate: boolean;
  /** Milliseconds for connect, send, headers and body together. */
  deadlineMs: number;
  /** Certificate authorities trusted besides the system's; for tests. */
  ca?: string;
};

export type Sender = {
  /** Sends once, follows no redirect, and never rejects: every failure is a result. */
  send: (envelope: Envelope) => Promise<SendResult>;
  /** Breaks off what is under way; its result is `worker_lost`. */
  interrupt: () => void;
  close: () => Promise<void>;
};

/** Shorter than receivers keep an idle connection, so that we rarely write on one they are closing. */
const KEEP_ALIVE_MS = 2_000;

/** A client for receivers: guarded addresses, one deadline over everything, bounded answers. */
export function createSender(options: SenderOptions): Sender {
  const log = createConnectionLog();
  const agent = new Agent({
    connect: guardedConnector({ ...options, timeoutMs: options.deadlineMs, onConnected: log.connected }),
    allowH2: false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    // The deadline below covers all phases together.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const underWay = new Set<Exchange>();

  return {
    send: async (envelope) => {
      const startedAt = performance.now();
      const under = exchange(agent, envelope);
      const timer = setTimeout(() => under.stop(tooLate(options.deadlineMs)), options.deadlineMs);
      underWay.add(under);
      const answer = await under.answer;
      clearTimeout(timer);
      underWay.delete(under);
      return withTimings(answer, log, envelope.attemptId, startedAt);
    },
    interrupt: () => {
      const stopped = new SendFailure("worker_lost", "PickPack was stopped before the answer came.");
      for (const one of underWay) one.stop(stopped);
    },
    close: async () => {
      log.close();
      await agent.destroy();
    },
  };
}

function tooLate(deadlineMs: number): SendFailure {
  return new SendFailure("timeout", `No complete answer within ${deadlineMs / 1000} seconds.`);
}

function withTimings(answer: Answer, log: ConnectionLog, attemptId: string, startedAt: number): SendResult {
  const { firstByteAt, ...result } = answer;
  const connection = log.take(attemptId);
  const sinceSent = firstByteAt !== null && connection !== null ? firstByteAt - connection.sentAt : null;
  return {
    ...result,
    remoteAddress: connection?.remoteAddress ?? null,
    timings: {
      dnsMs: rounded(connection?.phases?.dnsMs),
      connectMs: rounded(connection?.phases?.connectMs),
      tlsMs: rounded(connection?.phases?.tlsMs),
      firstByteMs: rounded(sinceSent),
      totalMs: Math.round((performance.now() - startedAt) * 10) / 10,
    },
  };
}

function rounded(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : Math.round(ms * 10) / 10;
}
