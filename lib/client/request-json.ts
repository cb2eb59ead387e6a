import type { ErrorCode } from "#lib/domain/error-codes.ts";
import { hearServerTime } from "./server-clock.ts";

type Conflict = { status: string; version: number; changed_by: string; changed_at: string };
type Envelope = { code: ErrorCode; message: string; request_id: string; field?: string; conflict?: Conflict };

/** What the server refused with, or `unreachable` when no answer of ours came back. */
export class RequestError extends Error {
  readonly code: ErrorCode | "unreachable";
  /** HTTP status; 0 = no answer. */
  readonly status: number;
  readonly requestId: string | null;
  readonly field: string | undefined;
  readonly conflict: Conflict | undefined;

  constructor(status: number, envelope?: Envelope) {
    super(envelope?.message ?? "The server cannot be reached.");
    this.name = "RequestError";
    this.code = envelope?.code ?? "unreachable";
    this.status = status;
    this.requestId = envelope?.request_id ?? null;
    this.field = envelope?.field;
    this.conflict = envelope?.conflict;
  }
}

type Options = {
  method?: "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
  /** For a POST that may be sent again until its answer is heard. */
  idempotencyKey?: string;
  /** Told when that key had been answered before, and this is that answer. */
  onReplayed?: () => void;
};

/**
 * Asks one of our own routes: the browser's only way to the server. Somebody whose session is over is led to the
 * sign-in and back.
 * @throws RequestError
 */
export async function requestJson<T>(path: string, options: Options = {}): Promise<T> {
  const response = await send(path, options);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.headers.get("Idempotent-Replayed") === "true") options.onReplayed?.();
  if (response.ok && answer !== undefined) return answer as T;
  return refuse(response, answer);
}

/**
 * The same for a file.
 * @throws RequestError
 */
export async function requestFile(path: string, options: Options = {}): Promise<Blob> {
  const response = await send(path, options);
  if (response.ok)
    return response.blob().catch(() => {
      throw new RequestError(0);
    });
  return refuse(response, await response.json().catch(() => undefined));
}

async function send(path: string, { method, body, signal, idempotencyKey }: Options): Promise<Response> {
  const response = await fetch(path, {
    method,
    signal,
    headers: {
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(idempotencyKey !== undefined && { "Idempotency-Key": idempotencyKey }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new RequestError(0);
  });
  hearServerTime(response.headers.get("date"));
  return response;
}

function refuse(response: Response, answer: unknown): never {
  if (response.status === 401) toSignIn();
  throw new RequestError(response.status, (answer as { error?: Envelope } | undefined)?.error);
}

/** Leads to the sign-in, and from there back to where we are. */
export function toSignIn(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/login?next=${encodeURIComponent(pathname + search)}`);
}
