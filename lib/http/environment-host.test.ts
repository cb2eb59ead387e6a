import { expect, test } from "vitest";
import { environmentOfHost } from "./environment-host.ts";

process.env.PICKPACK_PRODUCTION_URL = "https://api.shop.example";
process.env.PICKPACK_SANDBOX_URL = "http://demo.example:8080";

test.each([
  ["api.shop.example", "production"],
  ["API.Shop.Example", "production"],
  ["api.shop.example:443", "production"],
  ["api.shop.example.", "production"],
  ["api.shop.example.:443", "production"],
  ["api.shop.example:8443", null],
  ["demo.example:8080", "sandbox"],
  ["demo.example", null],
  ["localhost:3000", null],
  ["", null],
  [null, null],
])("%s is the host of %s", (host, environment) => expect(environmentOfHost(host)).toBe(environment));
