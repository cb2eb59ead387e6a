import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import mn from "../messages/mn.json" with { type: "json" };
import { codesIn } from "../scripts/test/codes.ts";
import { printed } from "../scripts/test/pixels.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const address = { phone: "+97699112233", line1: "26-р хороо, 45-р байр", district: "БЗД" };
/** A printer of 203 dpi. */
const dotsPerMm = 8;

/** The file that a browser with a viewer shows in its tab. */
async function shownIn(tab: Page): Promise<Uint8Array> {
  await tab.waitForURL(/^blob:/);
  const opener = await tab.opener();
  const bytes = await opener?.evaluate(async (file) => {
    const answer = await fetch(file);
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, tab.url());
  return Uint8Array.from(bytes ?? []);
}

/** The file that a browser without one saves. */
async function savedFrom(tab: Page): Promise<Uint8Array> {
  const saving = await tab.waitForEvent("download");
  return readFile(await saving.path());
}

test("a label's code leads to the public page; a batch is printed, and what is shown is saved", async ({
  page,
  request,
}) => {
  test.slow(); // a machine that may be busy
  const { url, sandboxKey } = server();
  const vendor_id = `print-${crypto.randomUUID()}`;
  const register = async (parcel: object) => {
    const answer = await request.post(`${url}/pickpack/v1/shipments`, {
      headers: { "X-Secret-Key": sandboxKey },
      data: {
        ...{ order_id: `ORD-${crypto.randomUUID()}`, vendor_id, parcel },
        pickup_address: { ...address, name: "Сор Ноолуур" },
        delivery_address: { ...address, name: "Батболдын Өнөрцэцэг" },
      },
    });
    return answer.json();
  };
  const [one, two] = [await register({}), await register({ pieces: 2 })];

  // Whoever holds the parcel has no key and no session: only what is printed on it.
  const label = await request.get(one.label_url);
  const [picture] = await printed([await label.body()], dotsPerMm);
  if (!picture) throw new Error("the label has no page");
  const codes = await codesIn(picture);
  expect(codes).toEqual({ Code128: one.tracking_number, QRCode: one.tracking_url });
  await page.goto(codes.QRCode ?? "");
  await expect(page.getByRole("heading", { name: mn.shipments.status.created })).toBeVisible();
  await expect(page.getByText("Ө*** Б. · 99****33")).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Registered" })).toBeVisible();
  await page.getByRole("textbox").fill("pp 0000000001");
  await page.getByRole("textbox").press("Enter");
  await expect(page.getByRole("heading", { name: "No such parcel" })).toBeVisible();

  await signIn(page, "dispatcher");
  await page.goto(`/sandbox/board?q=${vendor_id}`);
  for (const { tracking_number } of [one, two])
    await page.getByRole("row").filter({ hasText: tracking_number }).getByRole("checkbox").check();
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: mn.board.bulk.labels }).click();
  const tab = await opening;
  const bytes = await Promise.any([shownIn(tab), savedFrom(tab)]);
  expect(await printed([bytes], 1)).toHaveLength(3);
  await tab.close();

  // The focus is in the table, where S is a key.
  await page.getByRole("row").nth(1).focus();
  const saved = page.waitForEvent("download");
  await page.keyboard.press("s");
  const table = await readFile(await (await saved).path());
  const rows: Record<string, string>[] = parse(table, { bom: true, columns: true });
  expect(rows.map((row) => row[mn.board.export.order]).sort()).toEqual([one.order_id, two.order_id].sort());
});
