import { createServer, type Socket } from "node:net";
import { hrtime } from "node:process";

/** Asked over IPC; the answer to `ports` and `ids` comes at once, the one to `count` when so many have arrived. */
export type Question = { ask: "ports"; ports: number } | { ask: "count"; count: number } | { ask: "ids" };
/** Instants are nanoseconds of the machine's monotonic clock, which all processes share. */
export type Answer = { ports: number[] } | { firstNs: string; lastNs: string } | { ids: [string, string][] };

const ANSWER = Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
const END_OF_HEAD = Buffer.from("\r\n\r\n");
/** Ids are kept only for so few: beyond it is a drain, where the count is enough. */
const MOST_IDS = 10_000;

let arrived = 0;
let expected = Number.POSITIVE_INFINITY;
let firstNs = 0n;
let ids: [string, string][] = [];

/** As little of HTTP as it takes to find where each request ends, so that the senders are what is measured. */
function receive(socket: Socket): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const headEnd = rest.indexOf(END_OF_HEAD);
      if (headEnd === -1) return;
      const head = rest.toString("latin1", 0, headEnd);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      const end = headEnd + END_OF_HEAD.length + length;
      if (rest.length < end) return;
      rest = rest.subarray(end);
      socket.write(ANSWER);
      count(head);
    }
  });
}

function count(head: string): void {
  arrived += 1;
  if (arrived === 1) firstNs = hrtime.bigint();
  if (ids.length < MOST_IDS) ids.push([/webhook-id: (\S+)/i.exec(head)?.[1] ?? "", String(hrtime.bigint())]);
  if (arrived < expected) return;
  expected = Number.POSITIVE_INFINITY;
  say({ firstNs: String(firstNs), lastNs: String(hrtime.bigint()) });
}

function say(answer: Answer): void {
  process.send?.(answer);
}

function listen(): Promise<number> {
  const server = createServer({ noDelay: true }, receive);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
}

process.on("disconnect", () => process.exit(0));
process.on("message", async (question: Question) => {
  if (question.ask === "ports") say({ ports: await Promise.all(Array.from({ length: question.ports }, listen)) });
  if (question.ask === "ids") say({ ids });
  if (question.ask === "count") {
    arrived = 0;
    ids = [];
    expected = question.count;
  }
});
