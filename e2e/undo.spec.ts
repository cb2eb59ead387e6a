import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { pickpack } from "./command.ts";
import { openDialog } from "./open-dialog.ts";
import { startReceiver } from "./receiver.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const words = mn.shipments;
const address = { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "45-р байр", district: "БЗД" };

async function partner(request: APIRequestContext, path: string, data: object) {
  const { url, sandboxKey } = server();
  const answer = await request.post(`${url}/pickpack/v1/shipments${path}`, {
    headers: { "X-Secret-Key": sandboxKey, "Idempotency-Key": crypto.randomUUID() },
    data,
  });
  expect(answer.ok()).toBe(true);
  return answer.json();
}

const register = (request: APIRequestContext, vendor: string) =>
  partner(request, "", {
    order_id: `ORD-${crypto.randomUUID()}`,
    vendor_id: vendor,
    pickup_address: address,
    delivery_address: address,
    parcel: {},
  });

/** A board of nothing but this vendor's, where a row that moves is still in sight. */
const boardOf = (vendor: string) => `/sandbox/board?q=${vendor}`;
const newVendor = () => `v-${crypto.randomUUID().slice(0, 8)}`;

async function colleagueOf(browser: Browser, vendor: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, "admin", boardOf(vendor));
  return page;
}

const rowOf = (page: Page, shipment: { tracking_number: string }) =>
  page.getByRole("row").filter({ hasText: shipment.tracking_number });
const panelOf = (page: Page, shipment: { tracking_number: string }) => page.getByLabel(shipment.tracking_number);
const press = (page: Page, shipment: { tracking_number: string }, move: keyof typeof words.move) =>
  panelOf(page, shipment).getByRole("button", { name: words.move[move] }).click();

test("what is undone has never happened, and what is not reaches the shop exactly once", async ({
  page,
  browser,
  request,
}) => {
  test.slow(); // two people sign in, on a machine that may be busy
  const receiver = await startReceiver();
  await pickpack("webhooks", "create", "--environment", "sandbox", "--url", receiver.url);
  const seqsOf = (shipment: { id: string }) =>
    receiver.received
      .map(({ body }) => JSON.parse(body).data)
      .filter(({ shipment_id }) => shipment_id === shipment.id)
      .map(({ seq }) => seq);
  const vendor = newVendor();
  await signIn(page, "dispatcher", boardOf(vendor));
  const colleague = await colleagueOf(browser, vendor);
  const [undone, kept] = [await register(request, vendor), await register(request, vendor)];

  // What comes while the pointer is over the rows waits to be asked for.
  for (const one of [page, colleague]) await expect(rowOf(one, kept)).toBeVisible();
  await rowOf(colleague, undone).click();
  await rowOf(page, undone).click();
  await press(page, undone, "pick_up");
  await expect(rowOf(colleague, undone)).toContainText(words.status.picked_up);
  await expect(panelOf(colleague, undone)).toContainText(words.pending.by.replace("{name}", "Ганбатын Тэмүүлэн"));
  await expect(panelOf(colleague, undone).getByRole("button", { name: words.pending.undo })).toBeHidden();
  // By the physical key, whatever the layout makes of it.
  await page.keyboard.press("KeyU");
  await expect(rowOf(page, undone)).toContainText(words.status.created);
  await expect(rowOf(colleague, undone)).toContainText(words.status.created);

  await rowOf(page, kept).click();
  await press(page, kept, "pick_up");
  const undo = panelOf(page, kept).getByRole("button", { name: words.pending.undo });
  await expect(undo).toBeVisible();
  await expect(undo).toBeHidden();
  await expect(rowOf(colleague, kept)).toContainText(words.status.picked_up);
  await expect.poll(() => seqsOf(kept)).toEqual([1]);
  expect(seqsOf(undone)).toEqual([]);
  await receiver.stop();
  await colleague.context().close();
});

test("a move that somebody overtook is told to whoever made it, and the row is theirs", async ({ page, request }) => {
  test.slow(); // a machine that may be busy
  const vendor = newVendor();
  const shipment = await register(request, vendor);
  await signIn(page, "dispatcher", boardOf(vendor));
  await rowOf(page, shipment).click();
  await press(page, shipment, "fail");
  const dialog = openDialog(page);
  await dialog.getByLabel(words.failureReason.lost).check();
  await dialog.getByRole("button", { name: words.move.fail }).click();
  await expect(rowOf(page, shipment)).toContainText(words.status.failed);
  await partner(request, `/${shipment.id}/transitions`, { to: "picked_up" });

  const refused = page.getByRole("region", { name: words.refused.title });
  await expect(refused).toContainText(shipment.tracking_number);
  await expect(rowOf(page, shipment)).toContainText(words.status.picked_up);
  await page.reload();
  await expect(refused).toContainText(shipment.tracking_number, { timeout: 30_000 });
  await refused.getByRole("button", { name: words.refused.dismiss }).click();
  await expect(refused).toBeHidden();
});

test("a form that is filled in while one's own move happens is no conflict with oneself", async ({ page, request }) => {
  const vendor = newVendor();
  const shipment = await register(request, vendor);
  await signIn(page, "dispatcher", boardOf(vendor));
  await rowOf(page, shipment).click();
  await press(page, shipment, "pick_up");
  const undo = panelOf(page, shipment).getByRole("button", { name: words.pending.undo, includeHidden: true });
  await expect(undo).toBeVisible();
  await press(page, shipment, "fail");
  const dialog = openDialog(page);
  await dialog.getByLabel(words.failureReason.lost).check();
  await expect(undo).toHaveCount(0, { timeout: 30_000 });
  await dialog.getByRole("button", { name: words.move.fail }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, shipment)).toContainText(words.status.failed);
});

test("the key pressed twice takes back two moves, not one of them twice", async ({ page, request }) => {
  const vendor = newVendor();
  const shipments = [await register(request, vendor), await register(request, vendor)];
  await signIn(page, "dispatcher", boardOf(vendor));
  for (const shipment of shipments) {
    await rowOf(page, shipment).click();
    await press(page, shipment, "pick_up");
    await expect(rowOf(page, shipment)).toContainText(words.status.picked_up);
  }
  const asked: string[] = [];
  await page.route("**/shipments/undo", async (route) => {
    asked.push(...route.request().postDataJSON().move_ids);
    // The answer to the first is still to come when the key is pressed again.
    await expect.poll(() => asked.length).toBe(2);
    await route.continue();
  });
  await page.keyboard.press("KeyU");
  await page.keyboard.press("KeyU");
  for (const shipment of shipments) await expect(rowOf(page, shipment)).toContainText(words.status.created);
  expect(new Set(asked).size).toBe(2);
  await expect(page.getByText(words.pending.tooLate)).toBeHidden();
});
