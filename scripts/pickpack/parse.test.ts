import { expect, test } from "vitest";
import { alertCommand, alertKindNames } from "#lib/domain/alert-kinds.ts";
import { parse } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const newKey = ["keys", "create", "--environment", "sandbox", "--direction", "inbound"];
const newCourier = ["couriers", "create", "--environment", "sandbox", "--name", "Болд"];

test.each([
  [
    "an unknown noun",
    ["key"],
    "There is no noun key: use one of keys, users, webhooks, couriers, partners, alerts, demo.",
  ],
  ["a noun of every object", ["toString"], "There is no noun toString"],
  ["an unknown verb", ["keys", "make"], "keys cannot make: use one of create, import, list, roll, revoke."],
  ["no verb", ["keys"], "keys needs a verb"],
  ["an unknown flag", [...newKey, "--colour", "red"], "Unknown option '--colour'."],
  ["a flag without its value", [...newKey, "--limit"], "Option '--limit <value>' argument missing."],
  ["a missing flag", newKey.slice(0, 4), "--direction is required: inbound|outbound."],
  ["an environment that is none", ["keys", "list", "--environment", "test"], "--environment must be one of"],
  ["a scope that is none", [...newKey, "--scopes", "shipments:read,shipments:eat"], "--scopes must be of"],
  ["no scope", [...newKey, "--scopes", ""], "--scopes must be of"],
  ["a limit that is no number", [...newKey, "--limit", "many"], "--limit must be a whole number from 1 to 1000000."],
  ["a limit of none", [...newKey, "--limit", "0"], "--limit must be a whole number from 1"],
  ["a slug with a space", [...newKey, "--partner", "Shop mn"], "--partner must be 2 to 40 of"],
  ["a missing id", ["keys", "roll"], "<id> is required: key_…."],
  ["an id that is none", ["keys", "revoke", "42"], "<id> must be an id that begins with key_."],
  [
    "an overlap that is none",
    ["keys", "roll", "key_01KAKZ0000SHPMN0000000000A", "--overlap", "2h"],
    "--overlap must be",
  ],
  ["one argument too many", ["partners", "list", "all"], "all is one argument too many."],
  [
    "an e-mail that is none",
    ["users", "create", "--role", "admin", "--email", "bat"],
    "--email must be an e-mail address",
  ],
  ["a phone in another form", [...newCourier, "--phone", "99112233"], "--phone Use E.164"],
  [
    "a secret as an argument",
    ["webhooks", "create", "--environment", "sandbox", "--url", "x", "--secret", "s"],
    "--secret takes only -",
  ],
])("refuses %s", (_what, args, message) => {
  expect(() => parse(args)).toThrow(UsageError);
  expect(() => parse(args)).toThrow(message);
});

test.each([
  ["nothing", [], "keys       create, import, list, roll, revoke"],
  ["--help", ["--help"], "Usage: npm run -s pickpack -- <noun> <verb>"],
  ["a noun and --help", ["keys", "--help"], "--overlap now|1h|24h|7d"],
  ["a verb and --help", ["keys", "roll", "--help"], "keys roll <id>"],
])("helps with %s", (_what, args, line) => {
  expect(parse(args)).toEqual({ help: expect.stringContaining(line) });
});

test("takes what is right, with --json or without", () => {
  expect(parse(newKey)).toMatchObject({ json: false });
  expect(parse(["keys", "roll", "key_01KAKZ0000SHPMN0000000000A", "--json"])).toMatchObject({ json: true });
});

test.each(alertKindNames)("the command that an alert of kind %s names is one", (kind) => {
  const id = "alr_01KAKZ0000SHPMN0000000000A";
  const command = alertCommand({ id, environment: "sandbox", kind, subjectId: "whe_01KAKZ0000SHPMN0000000000A" });
  if (command === "npm start") return;
  const [, typed] = /^npm run -s pickpack -- (.+)$/.exec(command) ?? [];
  expect(parse(typed?.split(" ") ?? [])).toHaveProperty("work");
});
