import { database } from "#db/client.ts";
import { deleteAttempt, insertAttempt, markSucceeded, selectFailures } from "#db/queries/sign-in-attempts.ts";
import { findUserByEmail } from "#db/queries/users.ts";
import { spendPasswordTime, verifyPassword } from "#lib/auth/password.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { passwordLength } from "#lib/domain/password-rule.ts";
import type { AttemptPurpose } from "#lib/domain/sign-in-attempt.ts";
import { newId } from "#lib/ids.ts";

const WINDOW_MS = 15 * 60_000;
/** An office shares one address, so it has room for six people who forgot. */
const limits = { perEmail: 5, perAddress: 30 };
/** RFC 5321 allows 254; a longer one is nobody's and is not worth a row. */
const LONGEST_EMAIL = 254;
const LONGEST_USER_AGENT = 300;

type Attempt = {
  email: string;
  password: string;
  /** Where from; guesses from one address count together. */
  address: string;
  userAgent?: string;
  purpose?: AttemptPurpose;
  now: Date;
};
type SignedIn = { id: string; epoch: number };

/**
 * Who signs in with this e-mail and password; null when they are wrong or the person is disabled, without saying which
 * and in the same time.
 *
 * Each attempt is committed before it is judged, on its own connection rather than in one transaction: guesses sent at
 * the same time count one another.
 *
 * @throws AppError rate_limited with `retryAfterS`, for the right password too, after 5 failures for an e-mail or 30
 * from an address within 15 minutes
 */
export async function signIn(input: Attempt): Promise<SignedIn | null> {
  const { email: typed, password, address, purpose = "sign_in", userAgent, now } = input;
  const email = typed.trim().toLowerCase();
  if (!email || !password || email.length > LONGEST_EMAIL || password.length > passwordLength.longest) return null;
  const tx = database();
  const attempt = {
    id: newId("sia", now),
    email,
    address,
    purpose,
    userAgent: userAgent?.slice(0, LONGEST_USER_AGENT),
    createdAt: now,
  };
  await insertAttempt(tx, attempt);
  const waitS = await secondsToWait({ email, address, now });
  if (waitS > 0) {
    await deleteAttempt(tx, attempt.id);
    throw new AppError("rate_limited", "Too many failed sign-ins.", { retryAfterS: waitS });
  }
  const user = await findUserByEmail(tx, email);
  const right = user ? await verifyPassword(password, user.passwordHash) : await spendPasswordTime(password);
  if (!user || !right || user.disabledAt) return null;
  await markSucceeded(tx, attempt.id);
  return { id: user.id, epoch: user.sessionEpoch };
}

/** Until enough failures, this attempt left out, are older than the window; 0 = go ahead. */
async function secondsToWait({ email, address, now }: Pick<Attempt, "email" | "address" | "now">): Promise<number> {
  const since = new Date(now.getTime() - WINDOW_MS);
  const { byEmail, byAddress } = await selectFailures(database(), { email, address, since, limits });
  // The list begins with this attempt: where it is longer than the limit, its last entry has to leave the window.
  const decisive = [byEmail[limits.perEmail], byAddress[limits.perAddress]].filter((at) => at !== undefined);
  const waits = decisive.map((at) => Math.ceil((at.getTime() + WINDOW_MS - now.getTime()) / 1000));
  return Math.max(0, ...waits);
}
