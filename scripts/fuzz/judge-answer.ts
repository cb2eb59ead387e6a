import { type PartnerErrorCode, partnerErrorCodes } from "#lib/domain/error-codes.ts";

export type FuzzAnswer = { status: number; requestId: string | null; contentType: string | null; text: string };

/** What never leaves the server: driver messages, stacks, paths, SQL. */
const leaks = /node_modules|\bat [\w.<>]+ \(|\.tsx?:\d|PostgresError|syntax error at or near|violates|relation "/;

/**
 * What is wrong with an answer to a hostile request, or null: every refusal is in the envelope, under its own status, and
 * nothing is our fault (contract §3).
 * @param isDatabaseAway whether a 503 is what it should be
 */
export function judgeAnswer(
  { status, requestId, contentType, text }: FuzzAnswer,
  isDatabaseAway: boolean,
): string | null {
  if (!/^req_[0-9A-HJKMNP-TV-Z]{26}$/.test(requestId ?? "")) return `${status} without an X-Request-Id`;
  if (leaks.test(text)) return `${status} tells of our insides`;
  if (status < 300) return null;
  if (status === 503 && !isDatabaseAway) return "503 while the database was there";
  if (status >= 500 && status !== 503) return `${status}`;
  if (!contentType?.startsWith("application/json")) return `${status} as ${contentType}`;
  const { error } = JSON.parse(text) as { error?: { code: string; type: string; request_id: string } };
  const row = partnerErrorCodes[error?.code as PartnerErrorCode];
  if (!row) return `${status} ${error?.code} is in no table`;
  // Before there is a route, our server answers with statuses of its own: 408, 431.
  if (row.status !== status && status !== 408 && status !== 431) return `${status} for ${error?.code}`;
  if (row.type !== error?.type || error.request_id !== requestId)
    return `${status} in an envelope that contradicts itself`;
  return null;
}
