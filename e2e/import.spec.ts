import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import mn from "../messages/mn.json" with { type: "json" };
import { signIn } from "./sign-in.ts";

const words = mn.import;
const { column } = words;

test("a sheet's errors are seen row by row, its good rows are registered, and the rest comes back with why", async ({
  page,
}) => {
  const vendor = `Дэлгүүр ${crypto.randomUUID().slice(0, 8)}`;
  const head = [
    ...[column.order, column.vendorId, column.vendor, column.vendorPhone, column.pickupAddress, column.pickupDistrict],
    ...[column.recipient, column.phone, column.district, column.address, column.cod, "Өнгө"],
  ];
  const row = (order: string, phone: string, cash: string) =>
    [
      order,
      "v-7",
      vendor,
      "7711 2233",
      "Их дэлгүүр, 1 давхар",
      "ЧД",
      "Өлзийбаяр Ү.",
      phone,
      "БЗД",
      "45-р байр",
      cash,
      "улаан",
    ].join(";");
  const text = [
    head.join(";"),
    row("IMP-1", "9911 2233", "125,000₮"),
    row("", "12", ""),
    row("IMP-3", "8811 2233", "их"),
  ];
  await signIn(page, "dispatcher");
  await page.getByRole("link", { name: words.link }).click();
  const file = { name: "баасан.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${text.join("\r\n")}`) };
  await page.getByLabel(words.choose).setInputFiles(file);

  const counts = page.getByTestId("import-counts");
  await expect(counts).toContainText("1 мөр зөв");
  await expect(counts).toContainText("2 мөр алдаатай");
  await expect(counts).toContainText("Өнгө");
  const bad = page.getByRole("row").filter({ hasText: `${column.order}: ${words.problem.missing}` });
  await expect(bad).toContainText(`${column.phone}: ${words.problem.phone}`);
  await expect(page.getByRole("row").filter({ hasText: "IMP-3" })).toContainText(words.problem.number);
  await page.getByRole("button", { name: "1 мөрийг бүртгэх" }).click();
  const outcome = page.getByTestId("import-outcome");
  await expect(outcome).toContainText("1 илгээмж бүртгэлээ");
  await expect(outcome).toContainText("2 мөр үлдсэн");

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Үлдсэн 2 мөрийг алдаатай нь татах" }).click();
  const saved = await readFile(await (await saving).path(), "utf8");
  const rest = parse(saved, { bom: true, columns: true }) as Record<string, string>[];
  expect(rest.map((one) => one[column.cod])).toEqual(["", "их"]);
  expect(rest[1]?.[words.problems]).toContain(words.problem.number);

  // The same file once more, by mistake.
  await page.reload();
  await page.getByLabel(words.choose).setInputFiles(file);
  await page.getByRole("button", { name: "1 мөрийг бүртгэх" }).click();
  await expect(outcome).toContainText("1 илгээмж өмнө бүртгэгдсэн тул дахин бүртгээгүй");
  await expect(outcome).not.toContainText("бүртгэлээ");

  await page.goto(`/sandbox/board?q=${encodeURIComponent(vendor)}`);
  const registered = page.getByRole("row").filter({ hasText: "IMP-1" });
  await expect(registered).toHaveCount(1);
  await expect(registered).toContainText("125,000₮");
});
