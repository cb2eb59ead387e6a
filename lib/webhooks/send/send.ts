import { performance } from "node:perf_hooks";
import { Agent, errors, request } from "undici";
import type { AttemptTimings } from "#db/schema/webhook-deliveries.ts";
import type { AttemptOutcome } from "#lib/domain/delivery-status.ts";
import { type ConnectionLog, createConnectionLog } from "./connection-log.ts";
import { guardedConnector } from "./connector.ts";
import { type ReceiverEnvelope, readAnswer, readEnvelope, storable } from "./read-answer.ts";
import type { ResolveHost } from "./resolve-host.ts";
import { codeOf, SendFailure } from "./send-failure.ts";

export type Envelope = { attemptId: string; url: string; headers: Record<string, string>; body: string };

export type SendResult = ReceiverEnvelope & {
  outcome: AttemptOutcome;
  statusCode: number | null;
  /** Why there is no status, or why it does not count. */
  error: string | null;
  timings: AttemptTimings;
  retryAfter: string | undefined;
  responseHeaders: Record<string, string> | null;
  responseBody: string | null;
  responseTruncated: boolean;
  remoteAddress: string | null;
};

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

type Answer = Omit<SendResult, "timings" | "remoteAddress"> & { firstByteAt: number | null };

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
  const underWay = new Set<AbortController>();

  return {
    send: async (envelope) => {
      const startedAt = performance.now();
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(tooLate(options.deadlineMs)), options.deadlineMs);
      underWay.add(abort);
      try {
        const answer = await Promise.race([attempt(agent, envelope, abort.signal), broken(abort.signal)]);
        return withTimings(answer, log, envelope.attemptId, startedAt);
      } finally {
        clearTimeout(timer);
        underWay.delete(abort);
      }
    },
    interrupt: () => {
      const stopped = new SendFailure("worker_lost", "PickPack was stopped before the answer came.");
      for (const abort of underWay) abort.abort(stopped);
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

async function attempt(dispatcher: Agent, { url, headers, body }: Envelope, signal: AbortSignal): Promise<Answer> {
  let head: Pick<Answer, "statusCode" | "retryAfter" | "responseHeaders" | "firstByteAt"> | null = null;
  try {
    const response = await request(url, { method: "POST", headers, body, dispatcher, signal });
    const { statusCode } = response;
    const firstByteAt = performance.now();
    const responseHeaders = flat(response.headers);
    head = { statusCode, retryAfter: responseHeaders["retry-after"], responseHeaders, firstByteAt };
    const { text, truncated } = await readAnswer(response.body);
    return {
      ...head,
      outcome: outcomeOf(statusCode),
      error: null,
      responseBody: text,
      responseTruncated: truncated,
      ...readEnvelope(text),
    };
  } catch (error) {
    return { ...failed(failureOf(signal.aborted ? signal.reason : error, head !== null)), ...head };
  }
}

/** undici lets go of a request it is still connecting for only when the connection is decided; we do not wait. */
function broken(signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    // After undici has had its say: what was answered before is worth keeping.
    signal.addEventListener("abort", () => setImmediate(() => resolve(failed(signal.reason))), { once: true });
  });
}

function failed({ outcome, message }: SendFailure): Answer {
  return {
    ...{ outcome, error: message, statusCode: null, retryAfter: undefined, responseHeaders: null, firstByteAt: null },
    ...{ responseBody: null, responseTruncated: false, receiverRequestId: null, receiverCode: null },
  };
}

function outcomeOf(statusCode: number): AttemptOutcome {
  if (statusCode < 300) return "delivered";
  if (statusCode < 400) return "http_3xx";
  return statusCode < 500 ? "http_4xx" : "http_5xx";
}

function failureOf(error: unknown, answering: boolean): SendFailure {
  if (error instanceof SendFailure) return error;
  const options = { cause: error };
  if (answering) return new SendFailure("body", `The answer broke off${codeOf(error)}.`, options);
  if (error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError)
    return new SendFailure("body", `The answer is not HTTP${codeOf(error)}.`, options);
  return new SendFailure("connect", `The receiver closed the connection without an answer${codeOf(error)}.`, options);
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

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, storable([value].flat().join(", "))]);
  return Object.fromEntries(entries);
}
