import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "../free-port.ts";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "pickpack-start-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** Starts PickPack where it cannot, and returns what it said. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const isolated = {
    DATABASE_URL: "",
    PICKPACK_SECRET: "",
    HOST: "",
    PICKPACK_DATA_DIR: dataDir,
    PORT: String(await freePort()),
  };
  const launcher = spawn(process.execPath, [join(import.meta.dirname, "..", "start.ts")], {
    env: { ...process.env, ...isolated, ...environment },
  });
  const ended = new Promise((resolve) => launcher.once("close", resolve));
  const said = await text(launcher.stderr);
  expect(await ended).toBe(1);
  expect(said).not.toContain("    at ");
  return said.trim();
}

test("every bad variable is named at once", async () => {
  const said = await refusal({ PORT: "http", PICKPACK_DEMO: "maybe", LOG_LEVEL: "loud" });
  expect(said.split("\n").map((line) => line.split(" ")[0])).toEqual(["PORT", "PICKPACK_DEMO", "LOG_LEVEL"]);
});

test("a database of one's own needs a secret of one's own", async () => {
  expect(await refusal({ DATABASE_URL: "postgres://a:b@127.0.0.1:1/c" })).toMatch(/^PICKPACK_SECRET is not set/);
});

test("a database that is not there is named, not shown as a stack", async () => {
  const PICKPACK_SECRET = "x".repeat(32);
  const said = await refusal({ DATABASE_URL: "postgres://a:b@127.0.0.1:1/c", PICKPACK_SECRET });
  expect(said).toMatch(/^The database could not be migrated: .*ECONNREFUSED/);
});

test("a port in use", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  expect(await refusal({ PORT: String(port) })).toBe(`Port ${port} is in use: stop what listens there, or set PORT.`);
  other.close();
});

test("the data of another Postgres", async () => {
  mkdirSync(join(dataDir, "postgres"));
  writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "17\n");
  writeFileSync(join(dataDir, "secrets.json"), JSON.stringify({ secret: "s", databasePassword: "p" }));
  expect(await refusal({})).toMatch(/was written by Postgres 17 and this PickPack brings Postgres 18/);
});

test("data without the secrets that open it", async () => {
  mkdirSync(join(dataDir, "postgres"));
  expect(await refusal({})).toContain("secrets.json is missing");
});
