import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseEarly, refuseExpectation, refuseUnreadable } from "./refuse-early.ts";

let server: Server;

beforeAll(async () => {
  server = createServer({ requireHostHeader: false }, (request, response) => {
    if (!refuseEarly(request, response)) response.end("let through");
  })
    .on("checkExpectation", refuseExpectation)
    .on("clientError", refuseUnreadable);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

/** Raw, because fetch refuses to send most of this. */
function send(head: string, host = "Host: localhost\r\n"): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(`${head}\r\n${host}Connection: close\r\n\r\n`);
  return text(socket);
}

test.each([
  ["405 for TRACE", "TRACE /pickpack/v1/shipments HTTP/1.1", 405, "method_not_allowed"],
  ["405 for a method of WebDAV", "PROPFIND /pickpack/v1/shipments HTTP/1.1", 405, "method_not_allowed"],
  ["400 for half an escape", "GET /pickpack/v1/%zz HTTP/1.1", 400, "invalid_parameter"],
  ["400 for an escape that is no UTF-8", "GET /pickpack/v1/%E0%A4%A HTTP/1.1", 400, "invalid_parameter"],
  ["400 for what is no HTTP", "HELLO", 400, "invalid_parameter"],
  ["400 for no Host", "GET / HTTP/1.1", 400, "invalid_parameter", ""],
  ["400 for an Expect of its own", "GET / HTTP/1.1\r\nExpect: 200-maybe", 400, "invalid_parameter"],
  ["431 for 20 KB of headers", `GET / HTTP/1.1\r\nX-Big: ${"a".repeat(20_000)}`, 431, "payload_too_large"],
])("%s, in the envelope", async (_title, head, status, code, host?: string) => {
  const answer = await send(head, host);
  const [, requestId] = /\r\nX-Request-Id: (req_[0-9A-Z]{26})\r\n/.exec(answer) ?? [];
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(answer.slice(answer.indexOf("{")))).toMatchObject({ error: { code, request_id: requestId } });
});

test.each(["GET /pickpack/v1/%D3%A8 HTTP/1.1", "GET /a?q=100%zz HTTP/1.1"])("%s is let through", async (head) => {
  expect(await send(head)).toContain("let through");
});
