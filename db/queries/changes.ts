import type { Tx } from "#db/client.ts";
import { notify } from "#db/notifications.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** Channel on which every open board hears of commits. */
export const changesChannel = "pickpack_changes";

/** What a listener hears: ids only, because a payload is at most 8,000 bytes. */
export type Change =
  | { kind: "shipment"; environment: Environment; id: string; version: number }
  | { kind: "delivery"; environment: Environment; ids: string[] }
  /** Alerts were raised, acknowledged or resolved: who shows them counts again. */
  | { kind: "alert"; environment: Environment }
  /** A scheduled move of somebody could not be made. */
  | { kind: "refusal"; environment: Environment; userId: string }
  /** Somebody has a shipment open, or has left it. */
  | {
      kind: "presence";
      environment: Environment;
      shipmentId: string;
      person: { id: string; name: string };
      here: boolean;
    }
  /** Somebody's sessions have ended. */
  | { kind: "sessions" };

/** Announces a change to the open boards once it has committed. */
export function notifyChange(tx: Tx, change: Change): void {
  notify(tx, { channel: changesChannel, payload: JSON.stringify(change) });
}
