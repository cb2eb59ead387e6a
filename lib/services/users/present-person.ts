import type { Invitation } from "#db/queries/invitations.ts";
import type { SignInAttempt } from "#db/queries/sign-in-attempts.ts";
import type { PersonRow } from "#db/queries/users.ts";
import { exactInstant, exactInstantOrNull } from "#lib/contracts/instant.ts";
import type { InvitationView, PersonView, SignInView } from "#lib/contracts/people.ts";
import { linkToken } from "#lib/crypto/link.ts";

export function presentPerson({ user, lastAt, lastAddress }: PersonRow): PersonView {
  const { id, email, name, role, disabledAt, createdAt } = user;
  return {
    id,
    email,
    name,
    role,
    disabled_at: exactInstantOrNull(disabledAt),
    created_at: exactInstant(createdAt),
    last_sign_in: lastAt && { at: exactInstant(lastAt), address: lastAddress ?? "" },
  };
}

/** An open link, with what makes its address. For admins only. */
export function presentInvitation(invitation: Invitation): InvitationView {
  const { id, purpose, email, role, createdByName, createdAt, expiresAt } = invitation;
  return {
    id,
    purpose,
    email,
    role,
    created_by: createdByName,
    created_at: exactInstant(createdAt),
    expires_at: exactInstant(expiresAt),
    token: linkToken(id, "invitation"),
  };
}

export function presentSignIn(attempt: SignInAttempt): SignInView {
  const { id, createdAt, purpose, succeeded, address, userAgent } = attempt;
  return {
    id,
    at: exactInstant(createdAt),
    purpose,
    succeeded,
    address: purpose === "confirmation" ? null : address,
    user_agent: userAgent,
  };
}
