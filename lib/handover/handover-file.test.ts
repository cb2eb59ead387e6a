import { describe, expect, test } from "vitest";
import type { StopRow } from "#lib/domain/couriers/stops.ts";
import { dark, differing, ink, type Picture, printed } from "#scripts/test/pixels.ts";
import type { Handover } from "./draw-handover.ts";
import { handoverFile } from "./handover-file.ts";

/** Coarse, because a page has many: what is where can be seen, if not read. */
const dotsPerMm = 3;

const plain: StopRow = {
  ...{ id: "1", status: "picked_up", tracking_number: "PP0123456784", order_id: "ORD-1" },
  ...{ courier: null, pickup_courier: null },
  pickup: { name: "Сор Ноолуур", phone: "+97677118822", line1: "Сөүлийн гудамж 21", district: "СБД" },
  ...{ district: "БЗД", district_code: "БЗД", khoroo: 26, line1: "45-р байр", landmark: null },
  ...{
    recipient_name: "Өнөрцэцэг",
    recipient_phone: "+97699112233",
    canceled_late: false,
    cod_amount: 125_000,
    note: null,
  },
  ...{ delivery_window: null, estimated_pickup_at: null, estimated_delivery_at: null },
};

const print = (deliveries: StopRow[], patch: Partial<Handover> = {}) =>
  printed(
    handoverFile({
      ...{ environment: "production", courier: { name: "Болд", phone: "+97688112233" }, deliveries, cash: 125_000 },
      ...{ printedAt: new Date("2026-11-24T02:00:00Z"), ...patch },
    }),
    dotsPerMm,
  );

const many = (count: number) => Array.from({ length: count }, () => plain);
/** The first stop of a page. */
const firstRow = (page: Picture, left = 0, right = 210) => ink(page, 44, 61, left, right);

test("A4 standing up", async () => {
  const [page] = await print([plain]);
  expect([(page?.width ?? 0) / dotsPerMm, (page?.height ?? 0) / dotsPerMm].map(Math.round)).toEqual([210, 297]);
});

test.each([
  [10, 1],
  // The signatures find no room under these.
  [11, 2],
  [25, 3],
])("%i stops take %i pages, and every page has its rows and the last its signatures", async (count, expected) => {
  const pages = await print(many(count));
  expect(pages).toHaveLength(expected);
  const rowsOn = pages.map((_, at) => Math.max(0, Math.min(12, count - at * 12)));
  for (const [at, page] of pages.entries()) {
    for (let row = 0; row < (rowsOn[at] ?? 0); row++) {
      const top = 44 + row * 19;
      expect(dark(ink(page, top, top + 10, 20, 190)), `page ${at + 1}, row ${row + 1}`).toBeGreaterThan(250);
    }
  }
  const below = 45 + (rowsOn.at(-1) ?? 0) * 19;
  const last = pages.at(-1) as Picture;
  const box = dark(ink(last, below, below + 13, 10, 200));
  expect(box).toBeGreaterThan(700);
  // Two lines to sign on, and nothing after the words under them.
  expect(dark(ink(last, below + 27.5, below + 29, 10, 200))).toBeGreaterThan(300);
  expect(dark(ink(last, below + 36, 297, 0, 210))).toBe(0);
});

describe("a text that is too long", () => {
  const long = "Хан-Уул дүүрэг Үйлдвэрийн районы Өмнөд гудамж ".repeat(8);
  test.each([
    ["words", long],
    ["one word", "Ө".repeat(300)],
  ])("of %s stays in its column, and the row below is as it was", async (_, text) => {
    const filled = {
      ...plain,
      line1: text,
      landmark: text,
      recipient_name: text,
      order_id: text,
      district_code: null,
      district: text,
    };
    const [[short], [full]] = await Promise.all([print([plain, plain]), print([filled, plain])]);
    if (!short || !full) throw new Error("nothing was printed");
    // What to collect and where to sign, beside it; everything below it.
    expect(differing(firstRow(short, 155, 210), firstRow(full, 155, 210))).toBe(0);
    expect(differing(ink(short, 61.5, 297, 0, 210), ink(full, 61.5, 297, 0, 210))).toBe(0);
    // The gaps between the columns.
    for (const [left, right] of [
      [0, 12],
      [87.2, 89],
      [125.2, 127],
    ] as const)
      expect(dark(firstRow(full, left, right)), `${left} mm`).toBe(0);
    expect(dark(firstRow(full))).toBeGreaterThan(dark(firstRow(short)) * 1.5);
  });
});

test("a sandbox sheet is marked across its whole head, a real one is not", async () => {
  const share = async (environment: Handover["environment"]) => {
    const [page] = await print([plain], { environment });
    const dots = ink(page as Picture, 0, 7, 0, 210);
    return dark(dots) / dots.length;
  };
  expect(await share("sandbox")).toBeGreaterThan(0.7);
  expect(await share("production")).toBe(0);
});
