import type { Tx } from "#db/client.ts";
import { findInvitation, type Invitation, lockInvitation } from "#db/queries/invitations.ts";
import { readLinkToken } from "#lib/crypto/link.ts";
import { AppError } from "#lib/domain/app-error.ts";

type Asked = { tx: Tx; token: string; now: Date; lock?: boolean };

/**
 * The open link that a token names.
 *
 * @throws AppError `invalid_link` for one that is not ours, was used or withdrawn; `expired_link`
 */
export async function openInvitation({ tx, token, now, lock = false }: Asked): Promise<Invitation> {
  const id = readLinkToken(token, "invitation");
  const invitation = id === null ? undefined : await (lock ? lockInvitation : findInvitation)(tx, id);
  if (!invitation || invitation.usedAt || invitation.revokedAt)
    throw new AppError("invalid_link", "This link is not, or no longer, good. Ask an admin for another.");
  if (invitation.expiresAt <= now)
    throw new AppError("expired_link", "This link is too old. Ask an admin for another.");
  return invitation;
}
