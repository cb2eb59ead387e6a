import type { ImportAnswer } from "#lib/contracts/import.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "../request-json.ts";
import type { CheckedRow } from "./check-row.ts";

/** As many as fit into a request, however long they are. */
export const PART = 50;

type Sending = { environment: Environment; partner: string; rows: readonly CheckedRow[]; key: string };

/**
 * Has a part of the rows registered. Sent again with the same key, it is answered the same and registers nothing twice.
 * @throws RequestError
 */
export function sendRows({ environment, partner, rows, key }: Sending): Promise<ImportAnswer> {
  return requestJson<ImportAnswer>(`/api/dashboard/${environment}/shipments/import`, {
    method: "POST",
    body: { partner, shipments: rows.map(({ body }) => body) },
    idempotencyKey: key,
  });
}
