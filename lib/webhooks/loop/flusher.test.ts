import { describe, expect, test, vi } from "vitest";
import { createFlusher } from "./flusher.ts";

const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
const landing = (id: string, leaseMs = 10_000) => ({ item: id, id, leaseEndsAt: performance.now() + leaseMs });

test("what ends in the same moment, or while a batch is on its way, lands together", async () => {
  const batches: string[][] = [];
  const land = async (items: string[]) => {
    batches.push(items);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return items;
  };
  const flusher = createFlusher({ land });
  for (const id of ["a", "b"]) flusher.add(landing(id));
  await vi.waitFor(() => expect(batches).toHaveLength(1));
  for (const id of ["c", "d"]) flusher.add(landing(id));
  await flusher.idle();
  expect(batches).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

describe("while the database is away", () => {
  test.each([
    ["away", away],
    ["in a deadlock that ended at our cost", Object.assign(new Error("deadlock detected"), { code: "40P01" })],
    ["locked for longer than we wait", Object.assign(new Error("lock timeout"), { code: "55P03" })],
  ])("%s: completions are kept, and land when it is back", async (_what, refusal) => {
    const land = vi
      .fn(async (items: string[]) => items)
      .mockRejectedValueOnce(refusal)
      .mockRejectedValueOnce(refusal);
    const flusher = createFlusher({ land });
    flusher.add(landing("a"));
    await flusher.idle();
    expect(land.mock.calls.map(([items]) => items)).toEqual([["a"], ["a"], ["a"]]);
  });

  test("they are given up when their lease has passed", async () => {
    const land = vi
      .fn(async (items: string[]) => items)
      .mockRejectedValueOnce(away)
      .mockRejectedValueOnce(away);
    const flusher = createFlusher({ land });
    flusher.add(landing("short", 100));
    await flusher.idle();
    expect(land).toHaveBeenCalledTimes(2);
  });
});

test("one that Postgres refuses does not take the others with it", async () => {
  const landed: string[] = [];
  const land = async (items: string[]) => {
    if (items.includes("bad")) throw Object.assign(new Error("invalid input"), { code: "22P02" });
    landed.push(...items);
    return items;
  };
  const flusher = createFlusher({ land });
  for (const id of ["a", "bad", "b", "c"]) flusher.add(landing(id));
  await flusher.idle();
  expect(landed.sort()).toEqual(["a", "b", "c"]);
});
