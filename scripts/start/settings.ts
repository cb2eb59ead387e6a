import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { type Environment, readEnvironment } from "#lib/env.ts";
import { loadDotenv } from "../load-dotenv.ts";
import { Refusal } from "../refusal.ts";

export type Settings = { environment: Environment; dataDir: string; embedded: boolean };

/**
 * Reads how this installation is to run, and makes its data folder.
 *
 * @throws Refusal that names everything that is wrong.
 */
export function readSettings(): Settings {
  loadDotenv();
  const environment = checked();
  const embedded = !process.env.DATABASE_URL;
  if (!embedded && !process.env.PICKPACK_SECRET) {
    throw new Refusal(
      "PICKPACK_SECRET is not set, and with DATABASE_URL it has to be: openssl rand -hex 32 makes one.",
    );
  }
  const dataDir = resolve(environment.dataDir);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Refusal(`PICKPACK_DATA_DIR ${dataDir} cannot be made: ${(cause as Error).message}`, { cause });
  }
  return { environment, dataDir, embedded };
}

function checked(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

/** What the launcher has decided, as the variables its children and the commands beside them read. */
export function decidedEnvironment(
  { environment, dataDir }: Settings,
  database: { url: string; secret: string },
): Record<string, string> {
  return {
    DATABASE_URL: database.url,
    PICKPACK_SECRET: database.secret,
    PICKPACK_DATA_DIR: dataDir,
    PICKPACK_DEMO: environment.simulator ? "1" : environment.demo ? "people" : "0",
    WEBHOOK_ALLOW_PRIVATE_NETWORKS: environment.webhookAllowPrivateNetworks ? "true" : "false",
  };
}
