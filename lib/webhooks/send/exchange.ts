import { performance } from "node:perf_hooks";
import { type Dispatcher, errors } from "undici";
import type { AttemptOutcome } from "#lib/domain/delivery-status.ts";
import { keptText, READ_LIMIT, type ReceiverEnvelope, readEnvelope, storable } from "./read-answer.ts";
import { codeOf, SendFailure } from "./send-failure.ts";

export type Envelope = { attemptId: string; url: string; headers: Record<string, string>; body: string };

export type Answer = ReceiverEnvelope & {
  outcome: AttemptOutcome;
  statusCode: number | null;
  /** Why there is no status, or why it does not count. */
  error: string | null;
  retryAfter: string | undefined;
  responseHeaders: Record<string, string> | null;
  responseBody: string | null;
  responseTruncated: boolean;
  /** On `performance.now()`'s clock. */
  firstByteAt: number | null;
};

/** One request under way. */
export type Exchange = {
  /** Never rejects. */
  answer: Promise<Answer>;
  /** Ends it with that failure, unless it has ended; a status that was answered before is kept. */
  stop: (failure: SendFailure) => void;
};

type Head = Pick<Answer, "statusCode" | "retryAfter" | "responseHeaders" | "firstByteAt">;

/**
 * Posts once. By `dispatch`, which spares each answer the stream and the signal that undici's `request` makes for it.
 */
export function exchange(dispatcher: Dispatcher, { url, headers, body }: Envelope): Exchange {
  const { promise: answer, resolve } = Promise.withResolvers<Answer>();
  const chunks: Buffer[] = [];
  let size = 0;
  let head: Head | null = null;
  let stopped: SendFailure | null = null;
  let controller: Dispatcher.DispatchController | null = null;

  const end = () => head !== null && resolve({ ...head, ...read(head.statusCode ?? 0, chunks, size) });
  const stop = (failure: SendFailure) => {
    resolve({ ...failed(failure), ...head });
    stopped = failure;
    // While it is still connecting there is none: it is let go of when that is decided.
    controller?.abort(failure);
  };
  const { origin, pathname, search } = new URL(url);
  dispatcher.dispatch(
    { origin, path: pathname + search, method: "POST", headers, body },
    {
      onRequestStart: (started) => {
        controller = started;
        if (stopped) started.abort(stopped);
      },
      onResponseStart: (_, statusCode, answered) => {
        if (statusCode < 200) return;
        const responseHeaders = flat(answered);
        const retryAfter = responseHeaders["retry-after"];
        head = { statusCode, retryAfter, responseHeaders, firstByteAt: performance.now() };
      },
      onResponseData: (reading, chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size <= READ_LIMIT) return;
        end();
        reading.abort(new Error("As much was read as is kept."));
      },
      onResponseEnd: end,
      onResponseError: (_, error) => resolve({ ...failed(failureOf(error, head !== null)), ...head }),
    },
  );
  return { answer, stop };
}

function read(statusCode: number, chunks: Buffer[], size: number): Omit<Answer, keyof Head> {
  const { text, truncated } = keptText(chunks, size);
  return {
    outcome: outcomeOf(statusCode),
    error: null,
    responseBody: text,
    responseTruncated: truncated,
    ...readEnvelope(text),
  };
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

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, storable([value].flat().join(", "))]);
  return Object.fromEntries(entries);
}
