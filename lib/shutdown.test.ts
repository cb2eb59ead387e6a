import { expect, test } from "vitest";
import { onShutdown, runShutdown } from "./shutdown.ts";

test("steps run once, last registered first, and a failing one does not stop the others", async () => {
  const ran: string[] = [];
  onShutdown("pool", () => void ran.push("pool"));
  onShutdown("broken", () => Promise.reject(new Error("no")));
  onShutdown("flush", () => void ran.push("old flush"));
  onShutdown("flush", () => void ran.push("flush"));

  await expect(runShutdown()).rejects.toThrow('"broken" failed');
  await runShutdown();

  expect(ran).toEqual(["flush", "pool"]);
});
