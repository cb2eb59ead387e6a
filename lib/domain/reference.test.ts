import { describe, expect, test } from "vitest";
import { readReference } from "./reference.ts";
import { trackingNumber } from "./tracking-number.ts";

const ulid = "01KAKZ0000SHPMN0000000000A";
const parcel = trackingNumber(123_456_789);

describe("readReference", () => {
  test.each([
    [`req_${ulid}`, "request", `req_${ulid}`],
    [` "dlv_${ulid.toLowerCase()}", `, "delivery", `dlv_${ulid}`],
    [`ATT_${ulid}`, "attempt", `att_${ulid}`],
    [`whe_${ulid}`, "endpoint", `whe_${ulid}`],
    [parcel.toLowerCase(), "tracking_number", parcel],
    // A number with a wrong check digit may still be somebody's order.
    ["PP0000000001", "other", "PP0000000001"],
    ["req_from-their-side", "other", "req_from-their-side"],
    ["ORD-7f", "other", "ORD-7f"],
    [`xyz_${ulid}`, "other", `xyz_${ulid}`],
  ])("%s is %s", (text, kind, value) => {
    expect(readReference(text)).toEqual({ kind, value });
  });

  test("nothing is nothing", () => {
    expect(readReference(" '' ")).toBeNull();
  });

  test("what is far too long is cut", () => {
    expect(readReference("x".repeat(5_000))?.value).toHaveLength(200);
  });
});
