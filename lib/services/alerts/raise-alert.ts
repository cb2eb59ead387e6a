import type { Tx } from "#db/client.ts";
import { type NewAlert, openAlert } from "#db/queries/alerts.ts";
import { notifyChange } from "#db/queries/changes.ts";
import { newId } from "#lib/ids.ts";

export type RaisedAlert = Omit<NewAlert, "id" | "cause"> & {
  /** What tells one cause from another of the same kind; the subject's id when left out. */
  cause?: string;
};

/**
 * Raises an alert, in the transaction of what gave cause for it or after it. Raised again for the same cause it is only counted,
 * until it is resolved. Facts fill its sentence; they are sent by e-mail and chat, so no personal data in them.
 *
 * @returns the id of the open alert.
 */
export async function raiseAlert(tx: Tx, { cause, ...alert }: RaisedAlert): Promise<string> {
  const id = await openAlert(tx, { ...alert, id: newId("alr"), cause: cause ?? alert.subjectId ?? "" });
  notifyChange(tx, { kind: "alert", environment: alert.environment });
  return id;
}
