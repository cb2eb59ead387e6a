import { existsSync } from "node:fs";
import { join } from "node:path";

/** Reads `.env` beside package.json for every command alike; what is set already wins. */
export function loadDotenv(): void {
  const file = join(import.meta.dirname, "..", ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
