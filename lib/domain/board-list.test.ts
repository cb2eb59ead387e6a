import { describe, expect, test } from "vitest";
import { withReading, withRow } from "./board-list.ts";
import type { ReturnState } from "./return-to-vendor.ts";
import type { ShipmentStatus } from "./shipment-status.ts";

const row = (
  id: string,
  status: ShipmentStatus = "created",
  version = 1,
  updated_at = "2026-05-26T03:00:00Z",
  return_state: ReturnState = "none",
) => ({ id, status, version, updated_at, return_state });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join("");
const open = { kind: "open" } as const;
const delivered = { kind: "closed", status: "delivered" } as const;
const found = { kind: "found", q: "бзд" } as const;

describe("withRow", () => {
  const rows = [row("d", "created", 2), row("b")];

  test("replaces a row in its place", () => {
    const after = withRow(open, rows, row("d", "picked_up", 3));
    expect(ids(after)).toBe("db");
    expect(after[0]?.status).toBe("picked_up");
    expect(after[1]).toBe(rows[1]);
  });
  test("takes the answer to one's own change, which has the version the stream has brought already", () => {
    expect(withRow(open, rows, row("d", "picked_up", 2))[0]?.status).toBe("picked_up");
  });
  test("does not go back to an older version", () => {
    expect(withRow(open, rows, row("d", "picked_up", 1))).toBe(rows);
  });
  test.each([
    ["e", "edb"],
    ["c", "dcb"],
    ["a", "dba"],
  ])("puts a new row %s where its id belongs: %s", (id, order) => {
    expect(ids(withRow(open, rows, row(id)))).toBe(order);
  });
  test("keeps a row that was closed, which the filter then hides", () => {
    expect(withRow(open, rows, row("b", "delivered", 2))[1]?.status).toBe("delivered");
  });
  test("takes in a closed one that has to go back, and not once it is there", () => {
    expect(ids(withRow(open, rows, row("e", "failed", 1, undefined, "due")))).toBe("edb");
    expect(withRow(open, rows, row("e", "failed", 1, undefined, "done"))).toBe(rows);
  });
  test("leaves out what does not belong: a closed one, one of another status, one nobody searched for", () => {
    expect(withRow(open, rows, row("e", "delivered"))).toBe(rows);
    expect(withRow(delivered, rows, row("e", "failed"))).toBe(rows);
    expect(withRow(found, rows, row("e"))).toBe(rows);
    expect(ids(withRow(delivered, rows, row("e", "delivered")))).toBe("edb");
  });
});

describe("withReading", () => {
  const read_at = "2026-05-26T03:00:30Z";
  const fresh = "2026-05-26T03:00:29Z";

  test("is the reading, when nothing was known or all of it is old", () => {
    const reading = { rows: [row("b")], read_at };
    expect(withReading(undefined, reading)).toBe(reading.rows);
    expect(withReading({ rows: [row("a")] }, reading)).toBe(reading.rows);
  });
  test("keeps what the stream brought while the answer was under way", () => {
    const known = { rows: [row("d", "created", 1, fresh), row("b", "picked_up", 2, fresh), row("a")] };
    const merged = withReading(known, { rows: [row("c"), row("b"), row("a", "in_transit", 3)], read_at });
    expect(ids(merged)).toBe("dcba");
    expect(merged.map(({ version }) => version)).toEqual([1, 1, 2, 3]);
  });
  test("keeps a row of the same version that was heard of after the reading began", () => {
    const [heard, other] = [row("b"), row("a")];
    const reading = { rows: [row("b"), row("a")], read_at };
    const merged = withReading({ rows: [heard, other] }, reading, (known) => known === heard);
    expect(merged[0]).toBe(heard);
    expect(merged[1]).toBe(reading.rows[1]);
  });
});
