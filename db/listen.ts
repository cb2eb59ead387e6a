import postgres from "postgres";
import { env } from "#lib/env.ts";

type Handlers = {
  onNotification: (channel: string, payload: string) => void;
  /** After every (re)connection: what was announced in between is lost, so look for yourself. */
  onConnect?: () => void;
  /** Once per lost connection. */
  onDisconnect?: () => void;
};

export type Listener = { close: () => Promise<void> };

const RETRY_MS = 250;
/** A connection whose other end is gone says nothing: asked this often. */
const PULSE_MS = 10_000;

/** What postgres.js understands but does not declare. */
type Options = postgres.Options<Record<string, never>> & { onnotify: Handlers["onNotification"] };

/**
 * Listens on a connection of its own, and comes back by itself however long the database is away. (The driver's own
 * `listen` gives up when its first new connection is refused.)
 */
export function listen(channels: readonly string[], { onNotification, onConnect, onDisconnect }: Handlers): Listener {
  let closed = false;
  let listening = false;
  let timer: NodeJS.Timeout | undefined;

  const lost = () => {
    if (closed) return;
    if (listening) onDisconnect?.();
    listening = false;
    again(RETRY_MS);
  };
  const options: Options = {
    max: 1,
    max_lifetime: null,
    fetch_types: false,
    connect_timeout: 5,
    backoff: () => RETRY_MS / 1000,
    connection: { application_name: "pickpack-listen" },
    onnotice: () => {},
    onnotify: onNotification,
    onclose: lost,
  };
  const sql = postgres(env.databaseUrl, options);

  const again = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(beat, delayMs);
  };
  const beat = async () => {
    try {
      if (listening) await sql.unsafe("select 1");
      else await sql.unsafe(channels.map((channel) => `listen ${channel}`).join(";"));
    } catch {
      // Also heard by onclose, unless there was no connection to lose.
      return lost();
    }
    if (closed) return;
    if (!listening) {
      listening = true;
      onConnect?.();
    }
    again(PULSE_MS);
  };
  void beat();

  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await sql.end({ timeout: 1 });
    },
  };
}
