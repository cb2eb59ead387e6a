import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { shipmentBody } from "../test/api.ts";
import type { Told } from "./judge.ts";

export type Shop = {
  /** Every move that was answered 200. */
  answered: Told[];
  /** How many calls were answered with each status; `0` = not at all. */
  statuses: Map<number, number>;
  /** 503s whose body is the contract's envelope. */
  enveloped: () => number;
  /** Lets the callers finish what they have begun. */
  stop: () => Promise<void>;
};

const JOURNEY = ["picked_up", "in_transit", "in_transit", "in_transit", "out_for_delivery", "delivered"];
const DEADLINE_MS = 15_000;
const AGAIN_MS = 250;

/**
 * Callers of the API who each walk one shipment after the other to its door, repeating a call under its idempotency key
 * until it is answered.
 */
export function openShop(options: { apiUrl: string; key: string; callers: number; pauseMs: number }): Shop {
  const answered: Told[] = [];
  const statuses = new Map<number, number>();
  let enveloped = 0;
  let open = true;

  const once = async (path: string, body: string, idempotencyKey: string) => {
    const response = await fetch(`${options.apiUrl}${path}`, {
      ...{ method: "POST", body, signal: AbortSignal.timeout(DEADLINE_MS) },
      headers: {
        ...{ "Content-Type": "application/json", "X-Secret-Key": options.key, "Idempotency-Key": idempotencyKey },
      },
    });
    return { status: response.status, json: await response.json() };
  };
  const call = async (path: string, body: object) => {
    const [text, idempotencyKey] = [JSON.stringify(body), randomUUID()];
    for (;;) {
      const answer = await once(path, text, idempotencyKey).catch(() => ({ status: 0, json: null }));
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 503 && answer.json.error?.type === "unavailable_error") enveloped += 1;
      if (answer.status === 200 || answer.status === 201) return answer.json;
      if (answer.status >= 400 && answer.status < 429) throw new Error(`${path}: ${JSON.stringify(answer.json)}`);
      await pause(AGAIN_MS);
    }
  };
  const caller = async () => {
    while (open) {
      const { id } = await call("/shipments", shipmentBody());
      for (const [step, to] of JOURNEY.entries()) {
        // A second scan of one place within minutes is no event.
        const location = { hub: `hub ${step}` };
        const { last_seq: seq } = await call(`/shipments/${id}/transitions`, { to, location });
        answered.push({ shipmentId: id, seq });
        await pause(Math.random() * 2 * options.pauseMs);
      }
    }
  };
  const calling = Promise.all(Array.from({ length: options.callers }, caller));
  return {
    ...{ answered, statuses, enveloped: () => enveloped },
    stop: async () => {
      open = false;
      await calling;
    },
  };
}
