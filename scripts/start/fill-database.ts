import { closeDatabase, database } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { hasUsers } from "#db/queries/users.ts";
import { type Demo, seedDemo } from "#db/seed.ts";
import { Refusal } from "../refusal.ts";
import type { Settings } from "./settings.ts";
import { type Enrolled, findSimulator, mayHaveSimulator, newSimulator, simulatorUrl } from "./simulator.ts";
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

/** Fills an embedded database in which nobody can sign in yet with the demo, and finds out who plays Shop.mn in it. */
export async function seedIfEmpty(settings: Settings): Promise<{ first: FirstStart; simulator: Enrolled | null }> {
  try {
    return { first: await seed(settings), simulator: await findSimulator(settings) };
  } finally {
    await closeDatabase();
  }
}

async function seed(settings: Settings): Promise<FirstStart> {
  if (await hasUsers(database())) return null;
  if (!settings.embedded || !settings.environment.demo) return "empty";
  return step("Seeding the demo", async () => {
    const simulator = mayHaveSimulator(settings) ? await newSimulator(settings.dataDir) : null;
    const result = await seedDemo(simulator && { ...simulator, url: simulatorUrl(simulator.port) });
    return {
      done: simulator ? "Demo seeded; three days of shipments follow in the background" : "Demo data seeded",
      result,
    };
  });
}

/** Drivers name a refused connection only in the code or an inner error. */
function reason(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || String(cause);
}
