import { describe, expect, test } from "vitest";
import { codesIn } from "#scripts/test/codes.ts";
import { dark, differing, ink as inkOf, type Picture, printed } from "#scripts/test/pixels.ts";
import type { Label } from "./label.ts";
import { labelFile } from "./label-file.ts";

const address = { phone: "+97699112233", district: "БЗД", city: "Ulaanbaatar" };
const plain: Label = {
  environment: "production",
  trackingNumber: "PP0123456784",
  trackingUrl: "https://api.shop.example/track/PP0123456784",
  place: "БЗД 26",
  serviceLevel: "standard",
  recipient: { ...address, name: "Бат", line1: "45-р байр" },
  sender: { ...address, name: "Дэлгүүр", line1: "Их дэлгүүр" },
  vendorId: "vendor-7",
  orderId: "ORD-1",
  collect: null,
  weightG: null,
  pieces: 1,
  createdAt: new Date("2026-05-26T09:14:22Z"),
};

/** A printer of 203 dpi. */
const dotsPerMm = 8;

const print = (...labels: Label[]) => printed(labelFile(labels), dotsPerMm);
const printOne = async (label: Label) => (await print(label))[0] as Picture;
const ink = (picture: Picture, from: number, to: number, left = 0, right = 100) =>
  inkOf(picture, from, to, left, right);

describe("what a scanner reads at 203 dpi", () => {
  test("the tracking number and the tracking page, on every piece", async () => {
    const pages = await print({ ...plain, pieces: 3, environment: "sandbox" });
    expect(pages).toHaveLength(3);
    for (const page of pages)
      expect(await codesIn(page)).toEqual({ Code128: plain.trackingNumber, QRCode: plain.trackingUrl });
  });

  test("a page is 100 × 150 mm", async () => {
    const { width, height } = await printOne(plain);
    expect([width / dotsPerMm, height / dotsPerMm].map(Math.round)).toEqual([100, 150]);
  });
});

describe("letters that cut fonts lose", () => {
  const nameLine = async (name: string) =>
    ink(await printOne({ ...plain, recipient: { ...plain.recipient, name } }), 41, 47);

  test.each([
    ["Ө", "О"],
    ["ө", "о"],
    ["Ү", "У"],
    ["ү", "у"],
    ["₮", "Т"],
  ])("%s is drawn, and is no %s, nor the box of a letter that is missing", async (letter, alike) => {
    const own = await nameLine(letter.repeat(6));
    const other = await nameLine(alike.repeat(6));
    const missing = await nameLine("\uE000".repeat(6));
    expect(dark(own)).toBeGreaterThan(500);
    expect(differing(own, other)).toBeGreaterThan(dark(own) / 10);
    expect(differing(own, missing)).toBeGreaterThan(dark(own) / 10);
  });
});

describe("a text that is too long", () => {
  const long = "Хан-Уул дүүрэг Үйлдвэрийн районы Өмнөд гудамж ".repeat(8);
  test.each([
    ["words", long],
    ["one word", "Ө".repeat(400)],
  ])("of %s stays in its box, and the rest of the label is as it was", async (_, text) => {
    const filled = { ...plain.recipient, name: text, line1: text, line2: text, landmark: text };
    const [short, full] = await Promise.all([
      printOne(plain),
      printOne({ ...plain, recipient: filled, place: "Өмнөговь аймаг, Даланзадгад сум, 3-р баг" }),
    ]);
    // The rule under the district, the margins, and everything from the cash box down.
    for (const [from, to, left, right] of [
      [8, 10, 0, 100],
      [26.5, 27.75, 0, 100],
      [28, 150, 0, 3],
      [28, 150, 97, 100],
      [75, 150, 0, 100],
    ] as const)
      expect(differing(ink(short, from, to, left, right), ink(full, from, to, left, right)), `${from} mm`).toBe(0);
    expect(dark(ink(full, 28, 75))).toBeGreaterThan(dark(ink(short, 28, 75)) * 2);
  });
});

test("what is nobody's parcel is marked across the whole label, and what is urgent stands on black", async () => {
  const [real, sample, express] = await print(
    plain,
    { ...plain, environment: "sandbox" },
    { ...plain, serviceLevel: "express" },
  );
  const share = (dots: boolean[]) => dark(dots) / dots.length;
  expect(share(ink(sample as Picture, 0, 8))).toBeGreaterThan(0.7);
  expect(share(ink(real as Picture, 0, 8))).toBeLessThan(0.2);
  expect(share(ink(express as Picture, 11, 18, 67, 95))).toBeGreaterThan(0.5);
  expect(share(ink(real as Picture, 11, 18, 67, 95))).toBeLessThan(0.3);
});

test("the cash box is thick and full where there is cash, thin where there is none", async () => {
  const [none, some] = await print(plain, { ...plain, collect: 1_000_000_000 });
  expect(dark(ink(some as Picture, 75, 88))).toBeGreaterThan(dark(ink(none as Picture, 75, 88)) * 2);
});
