import { hasNoUsers } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { runShutdown } from "#lib/shutdown.ts";
import { Refusal } from "../refusal.ts";
import type { Settings } from "./settings.ts";
import { step } from "./steps.ts";

type Demo = Awaited<ReturnType<typeof import("#db/seed.ts")["seedDemo"]>>;

/** What a first start has to show: the demo that was seeded, `"empty"` without one, null at every later start. */
export type FirstStart = Demo | "empty" | null;

export async function updateSchema(url: string): Promise<void> {
  await step("Migrating the database", async () => {
    const applied = await migrateDatabase(url).catch((cause: unknown) => {
      throw new Refusal(`The database could not be migrated: ${reason(cause)}`, { cause });
    });
    return { done: applied === 0 ? "Database is up to date" : `Database migrated (${applied} new)`, result: undefined };
  });
}

/** Fills an embedded database in which nobody can sign in yet with the demo. */
export async function seedIfEmpty({ embedded, environment }: Settings, url: string): Promise<FirstStart> {
  if (!(await hasNoUsers(url))) return null;
  if (!embedded || !environment.demo) return "empty";
  return step("Seeding the demo", async () => {
    // Imported here, because it opens the database that only now is known.
    const { seedDemo } = await import("#db/seed.ts");
    const { closeDatabase } = await import("#db/client.ts");
    const demo = await seedDemo();
    await closeDatabase();
    await runShutdown();
    return { done: "Demo data seeded", result: demo };
  });
}

/** Drivers name a refused connection only in the code or an inner error. */
function reason(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || String(cause);
}
