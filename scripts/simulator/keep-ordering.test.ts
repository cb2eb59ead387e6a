import { expect, test, vi } from "vitest";
import { drawFrom } from "#lib/services/demo/draw.ts";
import { keepOrdering } from "./keep-ordering.ts";
import type { Answer, ShopApi } from "./shop-api.ts";

const pauses = vi.hoisted((): number[] => []);
vi.mock("node:timers/promises", () => ({ setTimeout: async (ms: number) => void pauses.push(ms) }));

/** Milliseconds from each of these answers to the next order; after them the key is accepted no more. */
async function pausesAfter(answers: Answer[]): Promise<number[]> {
  pauses.length = 0;
  const post: ShopApi["post"] = async () => answers.shift() ?? { kind: "closed" };
  const tell: ShopApi["tell"] = async () => ({ kind: "refused" });
  const signal = new AbortController().signal;
  await keepOrdering({ api: { post, tell }, draw: drawFrom(1), courierIds: [], signal });
  return [...pauses];
}

test("a server that is not up yet is asked again each second", async () => {
  expect(await pausesAfter([{ kind: "silence" }, { kind: "silence" }])).toEqual([1_000, 1_000]);
});

test("a refusal is no reason to hurry", async () => {
  const [pause = 0] = await pausesAfter([{ kind: "refused" }]);
  expect(pause).toBeGreaterThanOrEqual(20_000);
  expect(pause).toBeLessThanOrEqual(40_000);
});
