import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process id with the moment its process began: after a crash or reboot the bare number may be somebody else's. */
export type ProcessIdentity = { pid: number; began: string };

export function identify(pid: number): ProcessIdentity | null {
  const began = process.platform === "linux" ? beganOnLinux(pid) : ps("lstart", pid);
  return began ? { pid, began } : null;
}

export function isAlive({ pid, began }: ProcessIdentity): boolean {
  return identify(pid)?.began === began;
}

/** Waits until a process is gone; past the deadline it is killed. */
export async function waitForEnd(one: ProcessIdentity, deadlineMs: number): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  while (isAlive(one)) {
    if (Date.now() > deadline) process.kill(one.pid, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function commandLine(pid: number): string {
  if (process.platform !== "linux") return ps("command", pid);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

function beganOnLinux(pid: number): string | null {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop() ?? "";
    const [state, ...fields] = afterName.split(" ");
    // A zombie has ended; whoever started it has just not looked yet. Field 22 of stat is the start time.
    if (state === "Z" || state === "X") return null;
    return `${fields[18]} ${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
  } catch {
    return null;
  }
}

// Not on Linux, where a slim image has no ps.
function ps(field: "lstart" | "command", pid: number): string {
  return spawnSync("ps", ["-o", `${field}=`, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}
