import { listOpenInvitations } from "#db/queries/invitations.ts";
import { listPeople as selectPeople } from "#db/queries/users.ts";
import type { PeopleList } from "#lib/contracts/people.ts";
import type { Ctx } from "../context.ts";
import { presentInvitation, presentPerson } from "./present-person.ts";

/** Everybody who can sign in or could, and the links that are still open. People belong to no environment. */
export async function listPeople({ tx, now }: Pick<Ctx, "tx" | "now">): Promise<PeopleList> {
  const [people, invitations] = await Promise.all([selectPeople(tx), listOpenInvitations(tx, now)]);
  return { data: people.map(presentPerson), invitations: invitations.map(presentInvitation) };
}
