import { existsSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.ts";
import { startEmbeddedDatabase } from "./start/embedded-database.ts";
import { takeInstanceLock } from "./start/instance-lock.ts";
import { keptSecrets } from "./start/kept-secrets.ts";
import { findRunning } from "./start/running-file.ts";
import { decidedEnvironment, readSettings } from "./start/settings.ts";

export type Connection = {
  /** Where the server that runs on it listens, e.g. `http://localhost:3000`; null when none runs. */
  serverUrl: string | null;
  stop: () => Promise<void>;
};

/**
 * Lets a command work beside `npm start`, or without it: sets DATABASE_URL, PICKPACK_SECRET and what else the launcher
 * decides, unless they are given. Call it before anything reads `env`.
 *
 * @throws Refusal when there is no installation yet, or the environment is bad.
 */
export async function connectToInstallation(): Promise<Connection> {
  const settings = readSettings();
  const { dataDir } = settings;
  const running = findRunning(dataDir);
  const serverUrl = running && `http://localhost:${running.port}`;
  if (!settings.embedded) return { serverUrl, stop: async () => {} };
  if (running) {
    provide(running.environment);
    return { serverUrl, stop: async () => {} };
  }
  if (!existsSync(join(dataDir, "postgres"))) {
    throw new Refusal(`There is no PickPack in ${dataDir} yet: run npm start once, or set DATABASE_URL.`);
  }
  const lock = await takeInstanceLock(dataDir);
  const secrets = keptSecrets(dataDir);
  const database = await startEmbeddedDatabase(dataDir, secrets);
  provide(decidedEnvironment(settings, { url: database.url, secret: secrets.secret }));
  return {
    serverUrl: null,
    stop: async () => {
      await database.stop();
      lock.release();
    },
  };
}

function provide(decided: Record<string, string>): void {
  for (const [name, value] of Object.entries(decided)) process.env[name] ||= value;
}
