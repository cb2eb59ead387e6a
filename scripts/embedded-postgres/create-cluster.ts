import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.ts";
import type { Binaries } from "./binaries.ts";
import { isRoot, NOBODY, unprivileged } from "./unprivileged.ts";

/**
 * Creates a cluster in `folder` unless one is there. It is made beside its place and moved there when it is whole, so
 * that an interrupted first start leaves nothing half done.
 *
 * @returns whether it was created.
 * @throws Refusal when the folder holds a cluster of another major version.
 */
export function createCluster(binaries: Binaries, folder: string, password: string): boolean {
  if (existsSync(folder)) {
    checkVersion(binaries, folder);
    return false;
  }
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (isRoot) chownSync(draft, NOBODY, NOBODY);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    const [program = "", ...args] = unprivileged(
      [
        ...[binaries.initdb, "-D", draft, "-U", "pickpack", "--auth=scram-sha-256", `--pwfile=${passwordFile}`],
        // Given, because without LANG initdb makes an SQL_ASCII cluster that counts Cyrillic in bytes.
        ...["-E", "UTF8", "--locale=C.UTF-8"],
      ],
      { endsWithParent: false },
    );
    const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8", cwd: "/" });
    if (status !== 0)
      throw new Refusal(`Postgres could not create its data folder: ${error?.message ?? stderr.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, folder);
  return true;
}

function checkVersion(binaries: Binaries, folder: string): void {
  const mine = binaries.version.split(".")[0];
  const theirs = readVersion(folder);
  if (theirs !== mine) {
    throw new Refusal(
      `${folder} was written by Postgres ${theirs} and this PickPack brings Postgres ${mine}: ` +
        "start it with the version that wrote it and move the data over with pg_dump, or move the folder away to start empty.",
    );
  }
}

function readVersion(folder: string): string {
  try {
    return readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  } catch (cause) {
    throw new Refusal(`${folder} is not a Postgres data folder this user can read: move it away, or fix its owner.`, {
      cause,
    });
  }
}
