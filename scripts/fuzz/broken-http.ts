import { connect } from "node:net";
import type { FuzzAnswer } from "./judge-answer.ts";

const HOST = "Host: localhost\r\n";

/** Bytes that no HTTP client would send, each by its name. */
export const brokenHttp: Readonly<Record<string, string>> = {
  "not HTTP": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "no version": "GET /pickpack/v1/health\r\n\r\n",
  "another version": `GET /pickpack/v1/health HTTP/9.9\r\n${HOST}\r\n`,
  "a space in the path": `GET /pickpack/v1/he alth HTTP/1.1\r\n${HOST}\r\n`,
  "no host": "GET /pickpack/v1/health HTTP/1.1\r\n\r\n",
  "a bare line feed": `GET /pickpack/v1/health HTTP/1.1\nHost: localhost\n\n`,
  "a header without a name": `GET /pickpack/v1/health HTTP/1.1\r\n${HOST}: x\r\n\r\n`,
  "a NUL in a header": `GET /pickpack/v1/health HTTP/1.1\r\n${HOST}X-A: a\0b\r\n\r\n`,
  "a folded header": `GET /pickpack/v1/health HTTP/1.1\r\n${HOST}X-A: a\r\n b\r\n\r\n`,
  "two lengths": `POST /pickpack/v1/shipments HTTP/1.1\r\n${HOST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
  "length and chunks": `POST /pickpack/v1/shipments HTTP/1.1\r\n${HOST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  "a negative length": `POST /pickpack/v1/shipments HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`,
  "a chunk that lies": `POST /pickpack/v1/shipments HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  "20 KB of headers": `GET /pickpack/v1/health HTTP/1.1\r\n${HOST}X-A: ${"x".repeat(20_000)}\r\n\r\n`,
  "3,000 headers": `GET /pickpack/v1/health HTTP/1.1\r\n${HOST}${"X: y\r\n".repeat(3_000)}\r\n`,
  "a method of its own": `FROBNICATE /pickpack/v1/shipments HTTP/1.1\r\n${HOST}\r\n`,
  "an absolute target": `GET http://169.254.169.254/pickpack/v1/health HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "two slashes": `GET //pickpack//v1/health HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "a tunnel": `CONNECT localhost:22 HTTP/1.1\r\n${HOST}\r\n`,
  "an upgrade": `GET /pickpack/v1/health HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  "an expectation": `POST /pickpack/v1/shipments HTTP/1.1\r\n${HOST}Expect: 200-maybe\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
};

export type Heard = "closed" | "silence" | FuzzAnswer;

/** Writes bytes on a socket of its own and says what came back: an answer, the end of the connection, or nothing in time. */
export function sendRaw(apiUrl: string, bytes: string, patienceMs: number): Promise<Heard> {
  const { hostname, port } = new URL(apiUrl);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, "latin1"));
    let received = "";
    const timer = setTimeout(() => settle("silence"), patienceMs);
    const settle = (otherwise: Heard) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answerIn(received) ?? otherwise);
    };
    socket.on("data", (chunk) => {
      received += chunk.toString("utf8");
      const length = header(received, "content-length");
      if (length !== null && Buffer.byteLength(answerIn(received)?.text ?? "") >= Number(length)) settle("closed");
    });
    socket.on("end", () => settle("closed"));
    socket.on("error", () => settle("closed"));
  });
}

const header = (received: string, name: string) =>
  new RegExp(`^${name}: (.*)\r$`, "im").exec(received.split("\r\n\r\n", 1)[0]?.concat("\r\n") ?? "")?.[1] ?? null;

function answerIn(received: string): FuzzAnswer | null {
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(received)?.[1]);
  if (!(status > 0)) return null;
  const [, ...body] = received.split("\r\n\r\n");
  return {
    status,
    requestId: header(received, "x-request-id"),
    contentType: header(received, "content-type"),
    text: body.join("\r\n\r\n"),
  };
}
