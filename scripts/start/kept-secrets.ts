import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.ts";

export type KeptSecrets = { secret: string; databasePassword: string };

/**
 * The secrets of an embedded installation, made at its first start.
 *
 * @throws Refusal when there is data but not the secrets that open it.
 */
export function keptSecrets(dataDir: string): KeptSecrets {
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as KeptSecrets;
  if (existsSync(join(dataDir, "postgres"))) {
    throw new Refusal(
      `${file} is missing, and ${dataDir}/postgres cannot be opened without it: restore it from a backup.`,
    );
  }
  const made = { secret: randomHex(), databasePassword: randomHex() };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

function randomHex(): string {
  return randomBytes(32).toString("hex");
}
