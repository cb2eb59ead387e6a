import { expect, test } from "vitest";
import { call } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { PATCH } from "./route.ts";

const { id, headers } = await signInAs("viewer");

const change = (body: unknown) => call(PATCH, { method: "PATCH", path: "/api/dashboard/sandbox/me", headers, body });

test("200: what is left out stays", async () => {
  expect((await change({ letter_keys: false })).json).toEqual({
    id,
    locale: "mn",
    letter_keys: false,
    board_layout: null,
  });
  expect((await change({ locale: "en" })).json).toEqual({ id, locale: "en", letter_keys: false, board_layout: null });
  expect((await change({})).json).toEqual({ id, locale: "en", letter_keys: false, board_layout: null });
});

test("400 for a language there is none of", async () => {
  expect((await change({ locale: "de" })).status).toBe(400);
});

const layout = { density: 24, columns: [{ id: "due", shown: true, width: 120 }] };

test("200: the layout of the board, until it is given back", async () => {
  expect((await change({ board_layout: layout })).json.board_layout).toEqual(layout);
  expect((await change({ letter_keys: true })).json.board_layout).toEqual(layout);
  expect((await change({ board_layout: null })).json.board_layout).toBe(null);
});

test.each([
  { ...layout, density: 30 },
  { ...layout, columns: [{ id: "weather", shown: true, width: null }] },
  { ...layout, columns: [{ id: "due", shown: true, width: 10_000 }] },
])("400 for a layout there is none of, %#", async (board_layout) => {
  expect((await change({ board_layout })).status).toBe(400);
});
