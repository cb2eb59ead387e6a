import { expect, test } from "vitest";
import type { RequestPage, RequestRow } from "#lib/contracts/requests.ts";
import { unseenRequests, withNewest } from "./requests.ts";

const page = (ids: string[], hasMore = true): RequestPage => ({
  data: ids.map((id) => ({ id }) as RequestRow),
  has_more: hasMore,
  next_cursor: hasMore ? `after ${ids.at(-1)}` : null,
});

const log = (...pages: RequestPage[]) => ({
  pages,
  pageParams: [null, ...pages.map((one) => one.next_cursor)].slice(0, pages.length),
});

const idsOf = ({ pages }: Pick<ReturnType<typeof withNewest>, "pages">) =>
  pages.map(({ data }) => data.map(({ id }) => id));

test("new calls come on top, also one that was logged late, and nothing twice", () => {
  const before = log(page(["r6", "r4", "r3"]), page(["r2", "r1"], false));
  const newest = page(["r8", "r7", "r6", "r5"]);
  expect(unseenRequests(before, newest).map(({ id }) => id)).toEqual(["r8", "r7", "r5"]);
  expect(idsOf(withNewest(before, newest))).toEqual([
    ["r8", "r7", "r6", "r5", "r4", "r3"],
    ["r2", "r1"],
  ]);
});

test("older ones that the log has not come to are not new", () => {
  const before = log(page(["r6", "r5"]));
  expect(unseenRequests(before, page(["r6", "r5", "r4", "r3"]))).toEqual([]);
});

test("where more came than a page holds, the log begins anew instead of hiding a gap", () => {
  const before = log(page(["r2", "r1"]), page(["r0"], false));
  expect(idsOf(withNewest(before, page(["r9", "r8"])))).toEqual([["r9", "r8"]]);
});

test("the first call of all", () => {
  expect(idsOf(withNewest(log(page([], false)), page(["r1"], false)))).toEqual([["r1"]]);
});
