import { z } from "zod";
import { locales } from "#lib/domain/locale.ts";
import { passwordLength } from "#lib/domain/password-rule.ts";
import { roles } from "#lib/domain/role.ts";
import { attemptPurposes } from "#lib/domain/sign-in-attempt.ts";
import { pageOf } from "./pages.ts";
import { text } from "./text.ts";

const role = z.enum(roles, { error: `must be one of ${roles.join(", ")}.` });

const email = text(254)
  .transform((value) => value.trim().toLowerCase())
  .refine((value) => /^[^\s@]+@[^\s@]+$/.test(value), { error: "is not an e-mail address." });

const newPassword = z
  .string({ error: "must be text." })
  .min(passwordLength.shortest, { error: `must have at least ${passwordLength.shortest} characters.` })
  .max(passwordLength.longest, { error: `must have at most ${passwordLength.longest} characters.` });

/** Somebody who can sign in, or could. */
export const personView = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role,
  disabled_at: z.string().nullable(),
  created_at: z.string(),
  last_sign_in: z.object({ at: z.string(), address: z.string() }).nullable(),
});

export type PersonView = z.output<typeof personView>;

/** A link that lets somebody set a password. `token` is the end of its address; it is masked in the request log. */
export const invitationView = z.object({
  id: z.string(),
  purpose: z.enum(["join", "reset"]),
  email: z.string(),
  role,
  created_by: z.string(),
  created_at: z.string(),
  expires_at: z.string(),
  token: z.string(),
});

export type InvitationView = z.output<typeof invitationView>;

export const peopleList = z.object({ data: z.array(personView), invitations: z.array(invitationView) });

export type PeopleList = z.output<typeof peopleList>;

export const invitePersonBody = z.object({ email, role }, { error: "must be an object." });

export type InvitePersonBody = z.input<typeof invitePersonBody>;

/** What is left out stays as it is. */
export const changePersonBody = z.object(
  { role: role.optional(), disabled: z.boolean({ error: "must be true or false." }).optional() },
  { error: "must be an object." },
);

export type ChangePersonBody = z.input<typeof changePersonBody>;

export const revokedInvitation = z.object({ id: z.string() });

export const acceptInvitationBody = z.object(
  { token: text(200), name: text(100).optional(), password: newPassword, locale: z.enum(locales).optional() },
  { error: "must be an object." },
);

export type AcceptInvitationBody = z.input<typeof acceptInvitationBody>;

export const acceptedInvitation = z.object({ id: z.string(), email: z.string() });

export type AcceptedInvitation = z.output<typeof acceptedInvitation>;

export const changePasswordBody = z.object(
  { current_password: z.string({ error: "must be text." }), new_password: newPassword },
  { error: "must be an object." },
);

export type ChangePasswordBody = z.input<typeof changePasswordBody>;

export const changedPassword = z.object({ id: z.string() });

/** One line of somebody's sign-in history. */
export const signInView = z.object({
  id: z.string(),
  at: z.string(),
  purpose: z.enum(attemptPurposes),
  succeeded: z.boolean(),
  /** Null for a confirmation, which comes from a session. */
  address: z.string().nullable(),
  user_agent: z.string().nullable(),
});

export type SignInView = z.output<typeof signInView>;

export const signInPage = pageOf(signInView);

export type SignInPage = z.output<typeof signInPage>;
