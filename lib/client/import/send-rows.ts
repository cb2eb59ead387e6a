import type { ImportAnswer } from "#lib/contracts/import.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "../request-json.ts";
import type { CheckedRow } from "./check-row.ts";

/** As many as fit into a request, however long they are. */
export const PART = 50;

type Sending = {
  environment: Environment;
  partner: string;
  rows: readonly CheckedRow[];
  /** How many rows of the file stand before these: a file may say the same twice, and mean it. */
  from: number;
};

/** `wasKnown`: these very rows had been registered before, and nothing was registered again. */
export type SentRows = ImportAnswer & { wasKnown: boolean };

/**
 * Has a part of the rows registered. Rows are known by what they say and where they stand: sent again, after a lost
 * answer or from the same file chosen twice within a day, they are answered the same and registered once.
 * @throws RequestError
 */
export async function sendRows({ environment, partner, rows, from }: Sending): Promise<SentRows> {
  const body = { partner, shipments: rows.map(({ body }) => body) };
  let wasKnown = false;
  const answer = await requestJson<ImportAnswer>(`/api/dashboard/${environment}/shipments/import`, {
    method: "POST",
    body,
    idempotencyKey: `${await digestOf(JSON.stringify(body))}-${from}`,
    onReplayed: () => {
      wasKnown = true;
    },
  });
  return { ...answer, wasKnown };
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
