import { closeDatabase, database } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { hasUsers } from "#db/queries/users.ts";
import { type Demo, seedDemo } from "#db/seed.ts";
import { Refusal } from "../refusal.ts";
import type { Settings } from "./settings.ts";
import { step } from "./steps.ts";

/** What a first start has to show: the demo that was seeded, `"empty"` without one, null at every later start. */
export type FirstStart = Demo | "empty" | null;

/** Brings the schema up to date. */
export async function updateSchema(url: string): Promise<void> {
  await step("Migrating the database", async () => {
    const applied = await migrateDatabase(url).catch((cause: unknown) => {
      throw new Refusal(`The database could not be migrated: ${reason(cause)}`, { cause });
    });
    return { done: applied === 0 ? "Database is up to date" : `Database migrated (${applied} new)`, result: undefined };
  });
}

/** Fills an embedded database in which nobody can sign in yet with the demo. */
export async function seedIfEmpty({ embedded, environment }: Settings): Promise<FirstStart> {
  try {
    if (await hasUsers(database())) return null;
    if (!embedded || !environment.demo) return "empty";
    return await step("Seeding the demo", async () => ({ done: "Demo data seeded", result: await seedDemo() }));
  } finally {
    await closeDatabase();
  }
}

/** Drivers name a refused connection only in the code or an inner error. */
function reason(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || String(cause);
}
