import { get, type IncomingMessage } from "node:http";

export type Streams = { close: () => void };

/** Opens that many of the board's event streams, each read as a browser reads it. */
export async function openStreams(origin: string, cookie: string, count: number): Promise<Streams> {
  const open = await Promise.all(
    Array.from({ length: count }, () => openStream(`${origin}/api/live?environment=sandbox`, { cookie }, () => {})),
  );
  return { close: () => open.forEach((stream) => void stream.destroy()) };
}

/** One event stream. Resolves at its first event; `onData` hears what comes after that. */
export function openStream(
  url: string,
  headers: Record<string, string>,
  onData: (text: string) => void,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`));
      response.once("data", () => {
        resolve(response);
        response.on("data", (chunk: Buffer) => onData(chunk.toString("utf8")));
      });
      response.on("error", () => {});
    }).on("error", reject);
  });
}
