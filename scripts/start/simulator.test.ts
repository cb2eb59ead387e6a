import { expect, test } from "vitest";
import { parseEnvironment } from "#lib/env.ts";
import { mayHaveSimulator } from "./simulator.ts";

test.each<[string, boolean, boolean, Record<string, string>]>([
  ["the embedded database", true, true, {}],
  ["a database of somebody's own, whatever is asked for", false, false, { PICKPACK_DEMO: "1" }],
  ["people only", true, false, { PICKPACK_DEMO: "people" }],
  ["no demo", true, false, { PICKPACK_DEMO: "0" }],
  ["an installation without a sandbox", true, false, { PICKPACK_ENVIRONMENTS: "production" }],
  ["webhooks that may not come to this machine", true, false, { WEBHOOK_ALLOW_PRIVATE_NETWORKS: "0" }],
])("%s (embedded: %s): a simulator runs: %s", (_what, embedded, expected, source) => {
  expect(mayHaveSimulator({ embedded, environment: parseEnvironment(source), dataDir: "" })).toBe(expected);
});
