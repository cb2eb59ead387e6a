import { expect, test } from "vitest";
import { linkToken, readLinkToken } from "./link.ts";

const id = "inv_01KAKZ0000SHPMN0000000000A";

test("a link of ours names its row", () => {
  expect(readLinkToken(linkToken(id, "invitation"), "invitation")).toBe(id);
});

const [, signature = ""] = linkToken(id, "invitation").split(".");

test.each([
  "",
  id,
  `${id}.`,
  `${id}.${signature.slice(0, -2)}`,
  `${id}.${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`,
  `inv_01KAKZ0000SHPMN0000000000B.${signature}`,
])("%j is no link of ours", (token) => {
  expect(readLinkToken(token, "invitation")).toBeNull();
});
