import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { certificate, certificateKey } from "#scripts/test/certificate.ts";
import { startReceiver } from "#scripts/test/receiver.ts";
import { resolveHost } from "./resolve-host.ts";
import { createSender, type SenderOptions, type SendResult } from "./send.ts";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function sender(options: Partial<SenderOptions> = {}) {
  const made = createSender({ resolve: resolveHost, allowPrivate: true, deadlineMs: 2_000, ...options });
  closing.unshift(made.close);
  let count = 0;
  return (url: string): Promise<SendResult> => {
    const attemptId = `att_${++count}`;
    return made.send({ attemptId, url, headers: { "X-PickPack-Attempt-Id": attemptId }, body: '{"a":1}' });
  };
}

async function receiver(...args: Parameters<typeof startReceiver>) {
  const started = await startReceiver(...args);
  closing.push(started.close);
  return started;
}

describe("what an answer comes to", () => {
  test.each([
    [200, "delivered"],
    [204, "delivered"],
    [301, "http_3xx"],
    [304, "http_3xx"],
    [410, "http_4xx"],
    [429, "http_4xx"],
    [503, "http_5xx"],
  ])("%d is %s", async (status, outcome) => {
    const shop = await receiver((_call, response) => response.writeHead(status).end());
    expect(await sender()(shop.url)).toMatchObject({ outcome, statusCode: status, error: null });
  });

  test("an error envelope's code and request id are kept, and Retry-After is handed on", async () => {
    const answer = '{"error":{"type":"rate_limit_error","code":"rate_limited","request_id":"req_theirs"}}';
    const shop = await receiver((_call, response) => response.writeHead(429, { "retry-after": "7" }).end(answer));
    expect(await sender()(shop.url)).toMatchObject({
      receiverCode: "rate_limited",
      receiverRequestId: "req_theirs",
      retryAfter: "7",
      responseBody: answer,
    });
  });

  test.each(["[]", '{"error":"no"}', "{broken", "null", '{"error":{"code":5}}'])(
    "%s is no envelope",
    async (answer) => {
      const shop = await receiver((_call, response) => response.end(answer));
      expect(await sender()(shop.url)).toMatchObject({ receiverCode: null, receiverRequestId: null });
    },
  );
});

test("a redirect is a failure and is not followed", async () => {
  const target = await receiver();
  const shop = await receiver((_call, response) => response.writeHead(307, { location: target.url }).end());
  expect(await sender()(shop.url)).toMatchObject({ outcome: "http_3xx", statusCode: 307 });
  expect(target.received).toEqual([]);
});

test("of a huge answer 16 KB are kept, without NUL and without half a character", async () => {
  const shop = await receiver((_call, response) => response.end(`\0${"ы".repeat(1_000_000)}`));
  const result = await sender()(shop.url);
  expect(result).toMatchObject({ outcome: "delivered", responseTruncated: true });
  expect(result.responseBody).toBe(`\uFFFD${"ы".repeat(8_191)}`);
});

describe("the deadline", () => {
  test("cuts a receiver that drips its answer, though its status was 200", async () => {
    const shop = await receiver((_call, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write("."), 20);
      response.once("close", () => clearInterval(drip));
    });
    const startedAt = performance.now();
    const result = await sender({ deadlineMs: 300 })(shop.url);
    expect(result).toMatchObject({
      outcome: "timeout",
      statusCode: 200,
      error: "No complete answer within 0.3 seconds.",
    });
    expect(performance.now() - startedAt).toBeGreaterThan(290);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    await vi.waitFor(() => expect(shop.open.now).toBe(0));
  });

  test("cuts a receiver that drips its headers", async () => {
    const server = createSocketServer((socket) => {
      socket.on("error", () => {});
      socket.write("HTTP/1.1 200 OK\r\n");
      const drip = setInterval(() => socket.write("X-Drip: 1\r\n"), 20);
      socket.once("close", () => clearInterval(drip));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await sender({ deadlineMs: 300 })(url)).toMatchObject({ outcome: "timeout", statusCode: null });
  });

  test("covers the name server, too", async () => {
    const send = sender({ deadlineMs: 200, resolve: () => new Promise(() => {}) });
    expect(await send("http://shop.example/")).toMatchObject({ outcome: "timeout" });
  });
});

describe("connections that fail", () => {
  test("refused: connect", async () => {
    const gone = await startReceiver();
    await gone.close();
    expect(await sender()(gone.url)).toMatchObject({ outcome: "connect", remoteAddress: null });
  });

  test("closed without an answer: connect", async () => {
    const shop = await receiver((_call, response) => response.destroy());
    expect(await sender()(shop.url)).toMatchObject({ outcome: "connect", statusCode: null });
  });

  test("broken off in the body: body", async () => {
    const shop = await receiver((_call, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half");
      setTimeout(() => response.destroy(), 20);
    });
    expect(await sender()(shop.url)).toMatchObject({ outcome: "body", statusCode: 200 });
  });

  test("a name that does not resolve: dns", async () => {
    const resolve = () => Promise.reject(Object.assign(new Error("queryA ENOTFOUND"), { code: "ENOTFOUND" }));
    const result = await sender({ resolve })("http://shop.example/");
    expect(result).toMatchObject({ outcome: "dns", error: "The name shop.example does not resolve (ENOTFOUND)." });
  });

  test("the next address of the host is tried", async () => {
    const shop = await receiver();
    const url = shop.url.replace("127.0.0.1", "shop.example");
    const send = sender({ resolve: async () => ["127.0.0.2", "127.0.0.1"] });
    expect(await send(url)).toMatchObject({ outcome: "delivered", remoteAddress: "127.0.0.1" });
    expect(shop.received[0]?.headers.host).toBe(new URL(url).host);
  });
});

test("phases are those of a new connection, and none when it was kept", async () => {
  const shop = await receiver();
  const send = sender();
  const fresh = await send(shop.url);
  // undici offers a connection again on the next turn of the loop.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const kept = await send(shop.url);
  expect(fresh.timings).toMatchObject({ dnsMs: expect.any(Number), connectMs: expect.any(Number), tlsMs: null });
  expect(kept.timings).toMatchObject({ dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: expect.any(Number) });
  expect(kept.remoteAddress).toBe("127.0.0.1");
});

describe("https", () => {
  async function secureShop(): Promise<number> {
    const server = createSecureServer({ cert: certificate, key: certificateKey }, (_request, response) =>
      response.end(),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => {
      server.close();
      server.closeAllConnections();
    });
    return (server.address() as AddressInfo).port;
  }
  const resolve = async () => ["127.0.0.1"];

  test("the number is dialled, the certificate checked against the name", async () => {
    const port = await secureShop();
    const send = sender({ resolve, ca: certificate });
    const good = await send(`https://good.example:${port}/`);
    expect(good).toMatchObject({ outcome: "delivered", timings: { tlsMs: expect.any(Number) } });
    const evil = await send(`https://evil.example:${port}/`);
    expect(evil).toMatchObject({ outcome: "tls", error: expect.stringContaining("ERR_TLS_CERT_ALTNAME_INVALID") });
  });

  test("a certificate nobody vouches for: tls", async () => {
    const port = await secureShop();
    expect(await sender({ resolve })(`https://good.example:${port}/`)).toMatchObject({ outcome: "tls" });
  });
});

describe("addresses that are not public", () => {
  const hosts = [
    ...["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0.0.0.0", "10.0.0.1", "192.168.0.1"],
    ...["172.16.0.1", "100.64.0.1", "169.254.169.254", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
    ...["[::7f00:1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fc00::1]", "localhost", "app.localhost"],
  ];

  test.each(["http", "https"])("are not connected to over %s, however they are written", async (protocol) => {
    const shop = await receiver();
    const send = sender({ allowPrivate: false });
    const port = new URL(shop.url).port;
    for (const host of hosts) {
      const result = await send(`${protocol}://${host}:${port}/`);
      expect.soft(result, host).toMatchObject({ outcome: "blocked", remoteAddress: null });
      expect(result.error).not.toMatch(/\d\.\d/);
    }
    expect(shop.open.most).toBe(0);
  });

  test("one of them among a name's addresses is enough", async () => {
    const send = sender({ allowPrivate: false, resolve: async () => ["93.184.216.34", "10.0.0.1"] });
    expect(await send("http://shop.example/")).toMatchObject({ outcome: "blocked" });
  });

  test("a name that is rebound between the check and the connection is dialled as it was checked", async () => {
    const shop = await receiver();
    const metadata = ["169.254.169.254"];
    const resolve = vi.fn(async () => metadata).mockResolvedValueOnce(["127.0.0.1"]);
    const send = sender({ resolve });
    const url = shop.url.replace("127.0.0.1", "rebind.example");
    expect(await send(url)).toMatchObject({ outcome: "delivered", remoteAddress: "127.0.0.1" });
    expect(resolve).toHaveBeenCalledOnce();
    expect(await send(url.replace("rebind", "again.rebind"))).toMatchObject({ outcome: "blocked" });
  });
});
