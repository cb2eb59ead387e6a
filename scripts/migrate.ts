import { migrateDatabase } from "#db/migrate.ts";
import { env } from "#lib/env.ts";
import { connectToInstallation } from "./installation.ts";
import { exitWith } from "./refusal.ts";

try {
  const installation = await connectToInstallation();
  const applied = await migrateDatabase(env.databaseUrl);
  await installation.stop();
  console.log(applied === 0 ? "The database is up to date." : `Applied ${applied} migrations.`);
} catch (error) {
  exitWith(error);
}
