import { pool } from "#db/client.ts";
import { commitDueMoves } from "#lib/services/shipments/scheduled/commit-due-moves.ts";

/** Lets the seconds of undo pass without waiting for them. */
export async function letUndoPass(): Promise<void> {
  await pool()`update scheduled_moves set due_at = now() where refused_at is null`;
}

/** The same, and then does what a worker does until nothing is due. */
export async function commitMoves(): Promise<void> {
  await letUndoPass();
  while ((await commitDueMoves({ environments: ["production", "sandbox"], lanes: 4 })) > 0);
}
