import { createHmac, randomUUID } from "node:crypto";

type Options = { apiUrl: string; secretKey: string; signingSecret: string; signal: AbortSignal };

/** What became of a call; `silence` when nobody answered, `closed` when the key is not accepted any more. */
export type Answer = { kind: "done"; id: string } | { kind: "refused" } | { kind: "silence" } | { kind: "closed" };

export type ShopApi = {
  post: (path: string, body: object) => Promise<Answer>;
  /** Tells PickPack of an event of Shop.mn's, as its documents say: `shipment.created`, `shipment.canceled`. */
  tell: (type: string, data: object) => Promise<Answer>;
};

const deadlineMs = 10_000;

/** PickPack's API as a partner calls it: over HTTP, with a key, idempotency keys, and signatures over its own webhooks. */
export function createShopApi({ apiUrl, secretKey, signingSecret, signal }: Options): ShopApi {
  const send = async (path: string, body: string, headers: Record<string, string>): Promise<Answer> => {
    const response = await fetch(`${apiUrl}${path}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-Secret-Key": secretKey,
        "User-Agent": "Shop.mn-simulator/1",
        ...headers,
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    }).catch(() => null);
    if (response === null) return { kind: "silence" };
    if (response.ok) return { kind: "done", id: ((await response.json()) as { id: string }).id };
    await response.body?.cancel();
    return { kind: response.status === 401 ? "closed" : "refused" };
  };
  return {
    post: (path, body) => send(path, JSON.stringify(body), { "Idempotency-Key": randomUUID() }),
    tell: (type, data) => {
      const envelope = { id: `evt_${randomUUID()}`, type, created_at: new Date().toISOString(), data };
      const body = JSON.stringify(envelope);
      return send("/webhooks", body, { "X-Shop-MN": createHmac("sha256", signingSecret).update(body).digest("hex") });
    },
  };
}
