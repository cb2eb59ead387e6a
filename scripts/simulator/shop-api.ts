type Options = { apiUrl: string; secretKey: string; signal: AbortSignal };

/** What became of a call; `closed` when the key is not accepted any more. */
export type Answer = { kind: "done"; id: string } | { kind: "refused" } | { kind: "closed" };

export type ShopApi = { post: (path: string, body: object) => Promise<Answer> };

const deadlineMs = 10_000;

/** PickPack's API as a partner calls it: over HTTP, with a key and an idempotency key. */
export function createShopApi({ apiUrl, secretKey, signal }: Options): ShopApi {
  return {
    post: async (path, body) => {
      const response = await fetch(`${apiUrl}${path}`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "X-Secret-Key": secretKey,
          "Idempotency-Key": crypto.randomUUID(),
          "User-Agent": "Shop.mn-simulator/1",
        },
        body: JSON.stringify(body),
        signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
      }).catch(() => null);
      if (response?.ok) return { kind: "done", id: ((await response.json()) as { id: string }).id };
      await response?.body?.cancel();
      return { kind: response?.status === 401 ? "closed" : "refused" };
    },
  };
}
