import { expect, type Page, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { alive } from "./alive.ts";
import { pickpack } from "./command.ts";
import { openDialog } from "./open-dialog.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const words = mn.shipments;

const order = (orderId: string) => ({
  order_id: orderId,
  vendor_id: "vendor-7",
  pickup_address: { name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр, 1 давхар", district: "Чингэлтэй" },
  delivery_address: { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "26-р хороо, 45-р байр", district: "БЗД" },
  parcel: { weight_g: 1200 },
  cash_on_delivery: { amount: 125_000, currency: "MNT" },
});

/** Presses keys by their place, each after what the one before it did can be seen. */
async function tabTo(page: Page, label: string) {
  const field = openDialog(page).getByLabel(label, { exact: true });
  for (let presses = 0; presses < 20; presses++) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${label} was not reached by Tab`);
}

test("a shipment's whole way by keyboard alone, and who else is in it", async ({ page, request, browser }) => {
  test.slow(); // some forty presses, each waited for
  const { url, sandboxKey } = server();
  const courier = `Түргэний Бат ${crypto.randomUUID().slice(0, 4)}`;
  await pickpack("couriers", "create", "--environment", "sandbox", "--name", courier, "--phone", "+97688001122");
  const orderId = `ORD-${crypto.randomUUID()}`;
  const answer = await request.post(`${url}/pickpack/v1/shipments`, {
    headers: { "X-Secret-Key": sandboxKey },
    data: order(orderId),
  });
  const { tracking_number: number } = await answer.json();
  await signIn(page, "dispatcher");
  await page.goto(`/sandbox/board?q=${orderId}`);
  const row = page.getByRole("row").filter({ hasText: orderId });
  const panel = page.getByRole("complementary", { name: number });
  const { keyboard } = page;
  const dialog = openDialog(page);

  await expect(row).toBeVisible();
  // The server has painted it; keys are heard once the page is alive.
  await expect(page.getByTestId("live")).toHaveAttribute("data-state", "live");
  await expect(async () => {
    await keyboard.press("ArrowDown");
    await expect(row).toBeFocused({ timeout: 500 });
  }).toPass();
  await keyboard.press("KeyA");
  await expect(panel).toBeVisible();
  await page.getByRole("combobox", { name: words.courierSearch }).fill(courier.toLowerCase());
  await expect(page.getByRole("option", { name: courier })).toBeVisible();
  await keyboard.press("Enter");
  await expect(row).toContainText(courier);
  await expect(row).toBeFocused();

  // While the courier is still on the way to the server.
  await keyboard.press("KeyB");
  await expect(row).toContainText(words.status.out_for_delivery);
  await keyboard.press("KeyT");
  await expect(dialog.getByLabel(words.attemptOutcome.no_answer)).toBeFocused();
  await keyboard.press("Space");
  await expect(dialog).toContainText(words.next.call_again);
  await keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(row).toContainText("1/3");

  await keyboard.press("KeyN");
  await expect(dialog.getByLabel(words.noteText)).toBeFocused();
  await keyboard.insertText("Үүдний код 25");
  await keyboard.press("Control+Enter");
  await expect(panel).toContainText("Үүдний код 25");
  await keyboard.press("KeyC");
  await expect(dialog).toBeVisible();
  await keyboard.press("Digit1");
  await expect(panel).toContainText(words.call.outcome.answered);

  await keyboard.press("KeyE");
  await tabTo(page, words.field.phone);
  await keyboard.press("Control+A");
  await keyboard.insertText("8811 2233");
  await keyboard.press("Enter");
  await expect(row).toContainText("8811 2233");
  await expect(panel).toContainText(`${words.sentByPartner}: ${words.field.phone}: 9911 2233`);

  await keyboard.press("KeyD");
  await tabTo(page, words.cash.amount);
  await keyboard.press("Control+A");
  await keyboard.insertText("120000");
  await tabTo(page, words.cashDifference.prepaid);
  await keyboard.press("Space");
  await keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(panel).toContainText(words.status.delivered);
  await expect(panel).toContainText(words.cashDifference.prepaid);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, "admin");
  await other.goto(`/sandbox/board?q=${orderId}`);
  await other.getByRole("row").filter({ hasText: orderId }).click();
  await expect(panel.getByText(words.hereToo.replace("{names}", "Отгонбаярын Номин")).first()).toBeVisible();
  await expect(other.getByText(words.hereToo.replace("{names}", "Ганбатын Тэмүүлэн")).first()).toBeAttached();
  await other.context().close();

  await page.goto("/sandbox/couriers");
  await expect(page.getByRole("row").filter({ hasText: courier })).toContainText("120,000₮");
});

test("the palette goes anywhere, and single letters can be switched off", async ({ page, request }) => {
  const { url, sandboxKey } = server();
  const orderId = `ORD-${crypto.randomUUID()}`;
  const answer = await request.post(`${url}/pickpack/v1/shipments`, {
    headers: { "X-Secret-Key": sandboxKey },
    data: order(orderId),
  });
  const { tracking_number: number } = await answer.json();
  await signIn(page, "admin", "/sandbox/settings");
  const { keyboard } = page;
  const palette = page.getByRole("dialog", { name: mn.palette.label });
  await keyboard.press("Control+KeyK");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await keyboard.insertText(number);
  await keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: number });
  await expect(panel).toBeVisible();

  await page.getByRole("row").filter({ hasText: orderId }).focus();
  await keyboard.press("Shift+Slash");
  const sheet = page.getByRole("dialog", { name: mn.board.keys.title });
  await sheet.getByRole("checkbox").focus();
  const saved = page.waitForResponse((response) => response.url().endsWith("/me") && response.ok());
  await keyboard.press("Space");
  await saved;
  await keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await keyboard.press("KeyN");
  await page.reload();
  await alive(panel.getByRole("button", { name: words.command.note }));
  await keyboard.press("KeyN");
  await keyboard.press("Control+KeyK");
  await expect(palette).toBeVisible();
  await expect(page.getByRole("dialog", { name: words.note })).toBeHidden();
  await keyboard.insertText(words.command.note);
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: words.note })).toBeVisible();

  await page.goto("/sandbox/account");
  await page.getByRole("checkbox").check();
});

test("an edit that another one has overtaken says so before it writes over it", async ({ page, request }) => {
  const { url, sandboxKey } = server();
  const headers = { "X-Secret-Key": sandboxKey };
  const orderId = `ORD-${crypto.randomUUID()}`;
  const shipments = `${url}/pickpack/v1/shipments`;
  const { id } = await (await request.post(shipments, { headers, data: order(orderId) })).json();
  await signIn(page, "dispatcher");
  await page.goto(`/sandbox/board?q=${orderId}`);
  // By its id: behind a dialog nothing has a role.
  const row = page.locator(`[id="line-${id}"]`);
  await alive(row);
  await row.click();
  await page.getByRole("complementary").getByRole("button", { name: words.command.edit, exact: true }).click();
  const dialog = openDialog(page);
  const line = dialog.getByLabel(words.field.line1, { exact: true });
  await line.fill("27-р хороо");
  const theirs = { ...order(orderId).delivery_address, line1: "99-р хороо" };
  const patched = await request.patch(`${shipments}/${id}`, { headers, data: { delivery_address: theirs } });
  expect(patched.status()).toBe(200);
  await expect(row).toContainText(theirs.line1);
  await dialog.getByRole("button", { name: words.save, exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText(words.conflictHint);
  await expect(row).toContainText(theirs.line1);
  await dialog.getByRole("button", { name: words.anyway }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText("27-р хороо");
});
