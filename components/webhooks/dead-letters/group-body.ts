import type { DeadGroupBody, DeadGroupView } from "#lib/contracts/dead-letters.ts";

/** Names a group to the server. */
export function bodyOf({ endpoint, outcome, status_code, receiver_code }: DeadGroupView): DeadGroupBody {
  return { endpoint_id: endpoint.id, outcome, status_code, receiver_code };
}
