"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { EditShipmentBody } from "#lib/contracts/edits.ts";
import type { CallBody, NoteBody } from "#lib/contracts/remarks.ts";
import type { boardMoveBody } from "#lib/contracts/shipments.ts";
import { type BoardMove, targetOf } from "#lib/domain/board-move.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Leg } from "#lib/domain/leg.ts";
import type { ReturnStep } from "#lib/domain/return-to-vendor.ts";
import { knownRow, putRow, readDetailAgain, replaceRow } from "./board.ts";
import { type RequestError, requestJson } from "./request-json.ts";

type MoveFacts = Omit<z.input<typeof boardMoveBody>, "to" | "expected_version">;

/** What a dispatcher does to one shipment, decided on `version` of it. */
export type ShipmentChange = { version: number } & (
  | { kind: "move"; move: BoardMove; facts?: MoveFacts }
  | { kind: "courier"; leg: Leg; courier: BoardRow["courier"] }
  | { kind: "edit"; edit: Omit<EditShipmentBody, "expected_version"> }
  | { kind: "note"; note: NoteBody }
  | { kind: "call"; call: CallBody }
  | { kind: "return"; step: ReturnStep }
);

/** Who makes a change, and how many seconds they have to take a move back. */
export type Changing = { by: { id: string; name: string }; undoSeconds: number };

/** What a move under way is called until the server has named it. */
export const unnamedMove = "";

/** The row as it will be if the server agrees. */
function expected(row: BoardRow, change: ShipmentChange, { by, undoSeconds }: Changing): BoardRow {
  if (change.kind === "courier")
    return change.leg === "pickup" ? { ...row, pickup_courier: change.courier } : { ...row, courier: change.courier };
  // The rest is shown when it is done: nobody waits for it to go on.
  if (change.kind !== "move") return row;
  if (undoSeconds > 0) {
    const pending = { id: unnamedMove, to: targetOf[change.move], by, left_ms: undoSeconds * 1_000 };
    return { ...row, pending };
  }
  const attempts = change.move === "attempt" ? row.attempts + 1 : row.attempts;
  return { ...row, status: targetOf[change.move], attempts };
}

function send(path: string, change: ShipmentChange): Promise<BoardRow> {
  const expected_version = change.version;
  if (change.kind === "courier") {
    const body = { courier_id: change.courier?.id ?? null, leg: change.leg, expected_version };
    return requestJson(`${path}/courier`, { method: "PUT", body });
  }
  if (change.kind === "edit") return requestJson(path, { method: "PATCH", body: { ...change.edit, expected_version } });
  if (change.kind === "note") return requestJson(`${path}/notes`, { method: "POST", body: change.note });
  if (change.kind === "call") return requestJson(`${path}/calls`, { method: "POST", body: change.call });
  if (change.kind === "return")
    return requestJson(`${path}/return`, { method: "POST", body: { step: change.step, expected_version } });
  const body = { ...change.facts, to: targetOf[change.move], expected_version };
  return requestJson(`${path}/transitions`, { method: "POST", body });
}

/**
 * Changes a shipment: its row shows the change at once, and only that row goes back when the server refuses.
 * @param told also when the component is gone by then
 */
export function useShipmentMutation(
  environment: Environment,
  id: string,
  changing: Changing,
  told: {
    onDone: (row: BoardRow, change: ShipmentChange) => void;
    onRefused: (error: RequestError, change: ShipmentChange) => void;
  },
) {
  const client = useQueryClient();
  return useMutation<BoardRow, RequestError, ShipmentChange, BoardRow | undefined>({
    mutationFn: (change) => send(`/api/dashboard/${environment}/shipments/${id}`, change),
    // Without the network a change must fail in front of whoever made it, not happen an hour later.
    networkMode: "always",
    onMutate: (change) => {
      const before = knownRow(client, environment, id);
      if (before) replaceRow(client, environment, before.version, expected(before, change, changing));
      return before;
    },
    onSuccess: (row, change) => {
      putRow(client, environment, row);
      told.onDone(row, change);
    },
    onError: (error, change, before) => {
      if (before) replaceRow(client, environment, before.version, before);
      told.onRefused(error, change);
    },
    onSettled: () => readDetailAgain(client, environment, id),
  });
}
