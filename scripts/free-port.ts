import { createServer } from "node:net";

/** A loopback port nobody listens on now. */
export function freePort(): Promise<number> {
  return listenOnce(0, "127.0.0.1");
}

/** Why we cannot listen there, as a sentence, or null when we can. */
export async function portProblem(port: number, host: string): Promise<string | null> {
  try {
    await listenOnce(port, host);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") return `Port ${port} is in use: stop what listens there, or set PORT.`;
    return `Port ${port} of ${host} cannot be opened (${code}): set PORT or HOST.`;
  }
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
