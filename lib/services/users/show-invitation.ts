import { database } from "#db/client.ts";
import { findUser } from "#db/queries/users.ts";
import { isRefusal } from "#lib/domain/app-error.ts";
import type { Role } from "#lib/domain/role.ts";
import { openInvitation } from "./open-invitation.ts";

/** What the page behind a link shows its holder; `state` says why there is nothing to do. */
export type ShownInvitation =
  | { state: "open"; purpose: "join" | "reset"; email: string; role: Role; name: string | null }
  | { state: "invalid" | "expired" };

/** What a link is good for. */
export async function showInvitation(token: string, now: Date): Promise<ShownInvitation> {
  const tx = database();
  try {
    const { purpose, email, role, userId } = await openInvitation({ tx, token, now });
    const user = userId === null ? undefined : await findUser(tx, userId);
    return { state: "open", purpose, email, role, name: user?.name ?? null };
  } catch (error) {
    if (isRefusal(error, "invalid_link")) return { state: "invalid" };
    if (isRefusal(error, "expired_link")) return { state: "expired" };
    throw error;
  }
}
