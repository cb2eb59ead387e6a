import { expect, test } from "vitest";
import { askedBy, isAsked, viewQueryOf } from "./saved-view.ts";

test("a view keeps what narrows, and asks for it again", () => {
  const query = { view: "late", district: "БЗД", group: "courier" } as const;
  const asked = askedBy(query);
  expect(asked).toMatchObject({ ...query, q: "", status: null });
  expect(viewQueryOf(asked)).toEqual(query);
});

test("a view is what is asked for only when nothing more and nothing less is", () => {
  const query = { level: "express" } as const;
  expect(isAsked(query, askedBy(query))).toBe(true);
  expect(isAsked(query, askedBy({ ...query, group: "status" }))).toBe(false);
  expect(isAsked({ ...query, cod: "yes" }, askedBy(query))).toBe(false);
});
