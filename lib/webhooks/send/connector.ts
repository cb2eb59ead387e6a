import { isIP, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { buildConnector } from "undici";
import { bareHost, isAllowedAddress } from "./address-guard.ts";
import type { ResolveHost } from "./resolve-host.ts";
import { codeOf, SendFailure } from "./send-failure.ts";

/** Milliseconds each phase of a new connection took. */
export type ConnectPhases = { dnsMs: number; connectMs: number; tlsMs: number | null };

export type ConnectorOptions = {
  resolve: ResolveHost;
  allowPrivate: boolean;
  /** Milliseconds for all addresses of a host together. */
  timeoutMs: number;
  /** Called once per connection that stands, before anything is sent on it. */
  onConnected: (socket: Socket, phases: ConnectPhases) => void;
  /** Certificate authorities trusted besides the system's; for tests. */
  ca?: string;
};

/** Addresses of one host that are tried, one after the other. */
const MAX_ADDRESSES = 4;

/**
 * undici's connect step with the guard in it: resolve, refuse the host if any of its addresses is not public, dial a
 * vetted address by number, and look at who answered. Here and not in `lookup`, which is never asked about literals.
 */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  return (target, callback) => {
    let late = false;
    // Name servers have their own, longer patience.
    const timer = setTimeout(() => {
      late = true;
      callback(new SendFailure("timeout", "The receiver did not accept the connection in time."), null);
    }, options.timeoutMs);
    const connected = (socket: Socket) => {
      clearTimeout(timer);
      if (late) socket.destroy();
      else callback(null, socket);
    };
    const failed = (error: Error) => {
      clearTimeout(timer);
      if (!late) callback(error, null);
    };
    dial(target, options).then(connected, failed);
  };
}

async function dial(target: buildConnector.Options, options: ConnectorOptions): Promise<Socket> {
  const startedAt = performance.now();
  const host = bareHost(target.hostname);
  const addresses = await vettedAddresses(host, options);
  const dnsMs = performance.now() - startedAt;
  const connect = buildConnector({ allowH2: false, timeout: options.timeoutMs / addresses.length, ca: options.ca });

  let failure: unknown;
  for (const address of addresses) {
    try {
      const { socket, connectMs, tlsMs } = await connectTo(connect, target, host, address);
      if (!isAllowedAddress(socket.remoteAddress ?? "", options)) {
        socket.destroy();
        throw blocked();
      }
      options.onConnected(socket, { dnsMs, connectMs, tlsMs });
      return socket;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function vettedAddresses(host: string, { resolve, allowPrivate }: ConnectorOptions): Promise<string[]> {
  const addresses = await resolve(host).catch((cause) => {
    throw new SendFailure("dns", `The name ${host} does not resolve${codeOf(cause)}.`, { cause });
  });
  if (addresses.length === 0) throw new SendFailure("dns", `The name ${host} has no address.`);
  if (addresses.some((address) => !isAllowedAddress(address, { allowPrivate }))) throw blocked();
  return addresses.slice(0, MAX_ADDRESSES);
}

type Connected = { socket: Socket; connectMs: number; tlsMs: number | null };

function connectTo(
  connect: buildConnector.connector,
  target: buildConnector.Options,
  host: string,
  address: string,
): Promise<Connected> {
  const startedAt = performance.now();
  const secure = target.protocol === "https:";
  let reachedAt: number | null = null;
  return new Promise((resolve, reject) => {
    // The certificate is checked against the name, though the number is dialled.
    const servername = secure && isIP(host) === 0 ? host : undefined;
    const pending = connect({ ...target, hostname: address, servername }, (error, socket) => {
      const now = performance.now();
      if (error) return reject(connectFailure(error, reachedAt !== null));
      resolve({ socket, connectMs: (reachedAt ?? now) - startedAt, tlsMs: secure ? now - (reachedAt ?? now) : null });
    }) as unknown as Socket;
    pending.once("connect", () => {
      reachedAt = performance.now();
    });
  });
}

function connectFailure(cause: Error, reached: boolean): SendFailure {
  if ("code" in cause && cause.code === "UND_ERR_CONNECT_TIMEOUT")
    return new SendFailure("timeout", "The receiver did not accept the connection in time.", { cause });
  return reached
    ? new SendFailure("tls", `The secure connection could not be made${codeOf(cause)}.`, { cause })
    : new SendFailure("connect", `The receiver refused the connection${codeOf(cause)}.`, { cause });
}

function blocked(): SendFailure {
  return new SendFailure("blocked", "The receiver's address is not on the public internet.");
}
