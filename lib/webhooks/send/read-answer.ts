/** The receiver's answer is read to here, then the connection is dropped. */
export const READ_LIMIT = 64 * 1024;
/** Of what was read, so much is kept. */
const KEEP_LIMIT = 16 * 1024;
/** Longest code or request id taken over from a receiver's envelope. */
const FIELD_LIMIT = 200;

export type AnswerBody = { text: string; truncated: boolean };

/** What is kept of an answer's body. */
export function keptText(chunks: readonly Buffer[], size: number): AnswerBody {
  const kept = Buffer.concat(chunks).subarray(0, KEEP_LIMIT);
  // `stream` leaves out a character cut in two at the limit.
  const text = new TextDecoder().decode(kept, { stream: size > KEEP_LIMIT });
  return { text: storable(text), truncated: size > KEEP_LIMIT };
}

/** Postgres's text and json hold every character but NUL. */
export function storable(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}

export type ReceiverEnvelope = { receiverRequestId: string | null; receiverCode: string | null };

/** What a receiver says of itself when it answers with an error envelope like ours (contract §3). */
export function readEnvelope(text: string): ReceiverEnvelope {
  const error = parse(text)?.error;
  const fields = typeof error === "object" && error !== null ? (error as Record<string, unknown>) : {};
  return { receiverRequestId: shortText(fields.request_id), receiverCode: shortText(fields.code) };
}

function parse(text: string): { error?: unknown } | null {
  if (!text.trimStart().startsWith("{")) return null;
  try {
    return JSON.parse(text);
  } catch {
    // A receiver may answer with anything; only an envelope is of interest.
    return null;
  }
}

function shortText(value: unknown): string | null {
  return typeof value === "string" && value.length > 0 ? storable(value).slice(0, FIELD_LIMIT).toWellFormed() : null;
}
