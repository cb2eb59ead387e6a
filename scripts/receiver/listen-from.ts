import { once } from "node:events";
import type { Server } from "node:http";
import { Refusal } from "../refusal.ts";

const attempts = 50;

/** Binds a server to the first free loopback port from `first` on. */
export async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < Math.min(first + attempts, 65_536); port++) {
    server.listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
      return port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES") throw new Refusal(`Port ${port} is not for this user: choose one from 1024 on.`);
      if (code !== "EADDRINUSE") throw error;
    }
  }
  throw new Refusal(`No port from ${first} on is free: choose another with --port.`);
}
