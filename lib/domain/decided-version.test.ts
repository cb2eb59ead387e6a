import { describe, expect, test } from "vitest";
import { decidedVersion } from "./decided-version.ts";

type Seen = Parameters<typeof decidedVersion>[0];

const me = "usr_me";
const seen = (version: number, status: Seen["status"], pending: Seen["pending"] = null): Seen => ({
  version,
  status,
  pending,
});
const mine = (to: Seen["status"]) => ({ to, by: { id: me } });
const theirs = (to: Seen["status"]) => ({ to, by: { id: "usr_other" } });

describe("the version a form decides on", () => {
  test.each<[name: string, opened: Seen, now: Seen, version: number]>([
    ["nothing was pending, nothing happened", seen(3, "created"), seen(3, "created"), 3],
    ["somebody changed it since", seen(3, "created"), seen(4, "picked_up"), 3],
    ["one's own move waits still", seen(3, "created", mine("picked_up")), seen(3, "created", mine("picked_up")), 3],
    ["one's own move was made", seen(3, "created", mine("picked_up")), seen(4, "picked_up"), 4],
    ["it was made, and the next waits", seen(3, "created", mine("picked_up")), seen(4, "picked_up", mine("failed")), 4],
    ["it was made, and more was done", seen(3, "created", mine("picked_up")), seen(5, "picked_up"), 3],
    ["it was taken back", seen(3, "created", mine("picked_up")), seen(3, "created"), 3],
    ["somebody came before it", seen(3, "created", mine("picked_up")), seen(4, "canceled"), 3],
    ["picked up and out was made", seen(3, "created", mine("out_for_delivery")), seen(5, "out_for_delivery"), 5],
    ["half of it was made", seen(3, "created", mine("out_for_delivery")), seen(4, "picked_up"), 3],
    ["out alone was made", seen(3, "in_transit", mine("out_for_delivery")), seen(4, "out_for_delivery"), 4],
    ["somebody else's was made", seen(3, "created", theirs("picked_up")), seen(4, "picked_up"), 3],
  ])("%s", (_, opened, now, version) => {
    expect(decidedVersion(opened, now, me)).toBe(version);
  });
});
