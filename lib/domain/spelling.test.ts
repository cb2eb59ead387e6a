import { expect, test } from "vitest";
import { didYouMean } from "./spelling.ts";

const known = ["cash_on_delivery", "metadata", "order_id", "vendor_id"];

test.each([
  ["cash_on_delivry", "cash_on_delivery"],
  ["metadta", "metadata"],
  ["ordre_id", "order_id"],
  ["something_else", null],
  ["x".repeat(100_000), null],
])("%.20s → %s", (word, meant) => expect(didYouMean(word, known)).toBe(meant));
