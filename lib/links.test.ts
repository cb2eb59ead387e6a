import { expect, test } from "vitest";
import { trackingUrl } from "./links.ts";

process.env.PICKPACK_PRODUCTION_URL = "https://api.shop.example/";
process.env.HOST = "0.0.0.0";
process.env.PORT = "4711";

test.each([
  ["production", "https://api.shop.example/track/PP1234567897"],
  ["sandbox", "http://127.0.0.1:4711/track/PP1234567897"],
] as const)("a link of %s begins with its own address, or with this machine's", (environment, url) =>
  expect(trackingUrl(environment, "PP1234567897")).toBe(url),
);
