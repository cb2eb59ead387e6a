import { expect, type Page, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { alive } from "./alive.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const words = mn.board;

async function register(page: Page, vendor: string, district: string) {
  const { url, sandboxKey } = server();
  const shop = { name: `Дэлгүүр ${vendor}`, phone: "+97677112233", line1: "Их дэлгүүр", district: "Чингэлтэй" };
  const answer = await page.request.post(`${url}/pickpack/v1/shipments`, {
    headers: { "X-Secret-Key": sandboxKey },
    data: {
      order_id: `ORD-${crypto.randomUUID()}`,
      vendor_id: vendor,
      pickup_address: shop,
      delivery_address: { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "26-р хороо", district },
      parcel: {},
      service_level: "express",
    },
  });
  expect(answer.ok()).toBe(true);
  return answer.json();
}

test("a view is opened by digit, narrowed, laid out, kept and found again", async ({ page, browser }) => {
  test.slow(); // a machine that may be busy
  // As in a browser that has none.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Temporal"));
  const vendor = `v-${crypto.randomUUID().slice(0, 8)}`;
  const [far, near] = [await register(page, vendor, "Дархан"), await register(page, vendor, "БЗД")];
  const rowOf = ({ tracking_number }: { tracking_number: string }, on = page) =>
    on.getByRole("row").filter({ hasText: tracking_number });
  await signIn(page, "dispatcher");
  const tab = page.getByRole("button", { name: words.view.unassigned_express });
  await alive(tab);
  await expect(page.getByRole("grid").getByRole("row").nth(1)).toBeVisible();
  await page.keyboard.press("Digit3");
  await expect(tab).toHaveAttribute("aria-pressed", "true");
  await expect(rowOf(near)).toBeVisible();
  await page.getByRole("combobox", { name: words.filter.district }).click();
  await page.getByRole("option", { name: words.filter.otherDistrict }).click();
  await expect(page).toHaveURL(/view=unassigned_express&district=other$/);
  await expect(rowOf(near)).toHaveCount(0);
  // The list that was chosen from stays in the page, unseen: the keys are the table's again.
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("KeyJ");
  await page.keyboard.press("Home");
  await expect(page.getByRole("grid").getByRole("row").nth(1)).toBeFocused();

  // Columns, by the keyboard alone.
  await page.getByRole("button", { name: words.order, exact: true }).press("Enter");
  await page.getByRole("menuitem", { name: words.layout.hide }).press("Enter");
  await expect(page.getByRole("columnheader", { name: words.order, exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: words.layout.title }).click();
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/me") && answer.ok());
  await page.getByRole("menuitemradio", { name: words.layout.rows[24] }).click();
  await kept;
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: words.grouping.pickup }).click();
  const head = page.getByRole("rowheader").filter({ hasText: vendor });
  await expect(head).toContainText(words.group.waiting.replace(/.*\{# (.*)\}\}/, "1 $1"));

  const name = `Орон нутаг ${vendor}`;
  await page.getByRole("button", { name: words.saved.open }).click();
  await page.getByLabel(words.saved.name).fill(name);
  await page.getByLabel(words.saved.share).check();
  await page.getByRole("button", { name: words.saved.keep, exact: true }).click();
  const own = page.getByRole("button", { name });
  await expect(own).toHaveAttribute("aria-pressed", "true");
  await own.click();
  await expect(page).toHaveURL(/\/sandbox\/board$/);
  await expect(page.getByRole("columnheader", { name: words.order, exact: true })).toHaveCount(0);

  // A colleague opens what was shared, with columns of their own.
  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, "admin");
  await theirs.getByRole("button", { name }).click();
  await expect(theirs).toHaveURL(/group=pickup/);
  await expect(rowOf(far, theirs)).toBeVisible();
  await expect(rowOf(near, theirs)).toHaveCount(0);
  await expect(theirs.getByRole("columnheader", { name: words.order, exact: true })).toBeVisible();
  await theirs.context().close();

  await page.reload();
  await expect(page.getByRole("row").nth(1)).toHaveCSS("height", "24px");
});

test("a list that is asked for is there at once, wherever one was in the one before", async ({ page }) => {
  const vendor = `v-${crypto.randomUUID().slice(0, 8)}`;
  const status = (name: string) => page.getByRole("group").getByRole("button", { name }).first();
  const canceled = status(mn.shipments.status.canceled);
  const grid = page.getByRole("grid");
  const holds = (count: number) => expect(grid).toHaveAttribute("aria-rowcount", `${count + 1}`);
  const rows = 12;
  for (let count = 0; count < rows; count++) await register(page, vendor, "БЗД");
  await page.setViewportSize({ width: 1280, height: 420 });
  await signIn(page, "dispatcher");
  await page.goto(`/sandbox/board?vendor=${vendor}`);
  await page.locator("[data-testid=live][data-state=live]").waitFor();
  await holds(rows);

  // Scrolled down in the list that is left: what is registered afterwards is no reason to ask.
  await grid.locator("..").evaluate((scroller) => scroller.scrollTo({ top: 100 }));
  await canceled.click();
  await holds(0);
  await status(words.open).click();
  await holds(rows);
  await register(page, vendor, "БЗД");
  await holds(rows + 1);

  // The pointer over the rows while another view is opened by its digit.
  await canceled.click();
  await holds(0);
  await page.mouse.move(600, 400);
  await page.keyboard.press("Digit3");
  await holds(rows + 1);
});
