import { listPeople } from "#db/queries/users.ts";
import type { PersonView } from "#lib/contracts/people.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { presentPerson } from "./present-person.ts";

/** @throws AppError `person_not_found` */
export async function showPerson({ tx }: Pick<Ctx, "tx">, id: string): Promise<PersonView> {
  const [row] = await listPeople(tx, id);
  if (!row) throw new AppError("person_not_found", "There is no such person.");
  return presentPerson(row);
}
