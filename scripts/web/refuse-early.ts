import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type ErrorCode, errorCodes } from "#lib/domain/error-codes.ts";
import { docUrl } from "#lib/http/doc-url.ts";
import { newId } from "#lib/ids.ts";

type Refusal = { status: number; reason: string; code: ErrorCode; message: string; headers?: Record<string, string> };

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const METHOD: Refusal = {
  status: 405,
  reason: "Method Not Allowed",
  code: "method_not_allowed",
  message: "This method is not supported.",
  headers: { Allow: METHODS.join(", ") },
};
const URL: Refusal = {
  status: 400,
  reason: "Bad Request",
  code: "invalid_parameter",
  message: "The URL has a % that is not followed by the two hex digits of a UTF-8 byte: write %25 for a percent sign.",
};
const MALFORMED: Refusal = {
  status: 400,
  reason: "Bad Request",
  code: "invalid_parameter",
  message: "This is not an HTTP request we can read.",
};
const HOST: Refusal = { ...MALFORMED, message: "This request names no Host." };
const EXPECTATION: Refusal = { ...MALFORMED, message: "Expect: nothing but 100-continue is understood." };
const HEADERS: Refusal = {
  status: 431,
  reason: "Request Header Fields Too Large",
  code: "payload_too_large",
  message: "The request line and headers together are larger than 16 KB.",
};
const TIMEOUT: Refusal = {
  status: 408,
  reason: "Request Timeout",
  code: "invalid_parameter",
  message: "The request did not arrive in time.",
};

const byParserCode: Record<string, Refusal> = { HPE_HEADER_OVERFLOW: HEADERS, ERR_HTTP_REQUEST_TIMEOUT: TIMEOUT };

/** Answers what Next would answer without a body or in plain text: TRACE, PROPFIND and the like, and a path that cannot be decoded. */
export function refuseEarly(request: IncomingMessage, response: ServerResponse): boolean {
  const refusal = refusalOf(request);
  if (refusal) answer(request, response, refusal);
  return refusal !== null;
}

/** Answers an `Expect` that Node would answer with a bare 417. */
export function refuseExpectation(request: IncomingMessage, response: ServerResponse): void {
  answer(request, response, EXPECTATION);
}

function answer(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { body, headers } = render(refusal, request.headers.host ?? null);
  response.writeHead(refusal.status, headers).end(body);
}

function refusalOf({ method = "", url = "/", headers, httpVersion }: IncomingMessage): Refusal | null {
  if (!METHODS.includes(method)) return METHOD;
  if (httpVersion === "1.1" && headers.host === undefined) return HOST;
  return decodes(url) ? null : URL;
}

/** Answers what Node's parser refuses, before there is a request. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy();
  const refusal = byParserCode[error.code ?? ""] ?? MALFORMED;
  const { body, headers } = render(refusal, null);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${refusal.status} ${refusal.reason}\r\n${lines.join("")}\r\n${body}`);
}

function decodes(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

type Rendered = { body: string; headers: Record<string, string> };

function render({ code, message, headers }: Refusal, host: string | null): Rendered {
  const requestId = newId("req");
  const { type } = errorCodes[code];
  const doc_url = docUrl(code, { host });
  const body = JSON.stringify({ error: { type, code, message, request_id: requestId, doc_url } });
  return {
    body,
    headers: {
      ...headers,
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": String(Buffer.byteLength(body)),
      "X-Request-Id": requestId,
      Connection: "close",
    },
  };
}
