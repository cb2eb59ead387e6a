import { expect, test } from "vitest";
import { call } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { PATCH } from "./route.ts";

const { id, headers } = await signInAs("viewer");

const change = (body: unknown) => call(PATCH, { method: "PATCH", path: "/api/dashboard/sandbox/me", headers, body });

test("200: what is left out stays", async () => {
  expect((await change({ letter_keys: false })).json).toEqual({ id, locale: "mn", letter_keys: false });
  expect((await change({ locale: "en" })).json).toEqual({ id, locale: "en", letter_keys: false });
  expect((await change({})).json).toEqual({ id, locale: "en", letter_keys: false });
});

test("400 for a language there is none of", async () => {
  expect((await change({ locale: "de" })).status).toBe(400);
});
