import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { pickpack } from "./command.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

// Production, which no other story touches: settings hold for everything in an environment.
const words = mn.settings;

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const history = (page: Page) => page.getByRole("region", { name: words.history }).getByRole("listitem");
const express = (term: keyof typeof words.term) => `${mn.shipments.level.express}: ${words.term[term]}`;

async function save(page: Page, name: string) {
  const part = section(page, name);
  await part.getByRole("button", { name: words.save }).click();
  await expect(part.getByRole("button", { name: words.save })).toBeHidden();
}

async function another(browser: Browser, who: "admin" | "dispatcher", next: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, who, next);
  return page;
}

async function register(request: APIRequestContext, key: string) {
  const address = { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "45-р байр", district: "БЗД" };
  const answer = await request.post(`${server().url}/pickpack/v1/shipments`, {
    headers: { "X-Secret-Key": key },
    data: {
      order_id: `ORD-${crypto.randomUUID()}`,
      vendor_id: "vendor-7",
      service_level: "express",
      pickup_address: address,
      delivery_address: address,
      parcel: {},
    },
  });
  expect(answer.status()).toBe(201);
  return answer.json();
}

let key = "";
test.beforeAll(async () => {
  key =
    (
      await pickpack(
        "keys",
        "create",
        "--environment",
        "production",
        "--direction",
        "inbound",
        "--name",
        "settings story",
      )
    ).secret ?? "";
});

test("an admin changes the settings, and shipments, board and history follow", async ({ page, request, browser }) => {
  test.slow(); // a whole life of a shipment after five changes, on a machine that may be busy
  await signIn(page, "admin", "/production/settings");
  await page.getByLabel(express("pickup_minutes")).fill("");
  await section(page, words.levels).getByRole("button", { name: words.save }).click();
  await expect(section(page, words.levels).getByRole("alert")).toHaveText(words.invalid.levels);
  await page.getByLabel(express("pickup_minutes")).fill("45");
  await page.getByLabel(express("warn_minutes")).fill("50");
  await save(page, words.levels);
  await expect(history(page).first()).toContainText("60 мин");
  await expect(history(page).first()).toContainText("45 мин");

  // Open around the clock, so that minutes are minutes whenever this runs.
  for (const day of Object.values(words.weekday)) {
    await page.getByLabel(`${day}: ${words.opens}`).fill("00:00");
    await page.getByLabel(`${day}: ${words.closes}`).fill("23:59");
  }
  await save(page, words.hours);
  await section(page, words.attempts).getByLabel(words.attemptLimit).fill("2");
  await save(page, words.attempts);
  await section(page, words.undo).getByLabel(words.undoSeconds).fill("31");
  await section(page, words.undo).getByRole("button", { name: words.save }).click();
  await expect(section(page, words.undo)).toContainText(words.invalid.undo);
  // None, so that what follows happens at once.
  await section(page, words.undo).getByLabel(words.undoSeconds).fill("0");
  await save(page, words.undo);
  for (const [index, hub] of ["Төв агуулах", "Яармаг"].entries()) {
    await page.getByRole("button", { name: words.addHub }).click();
    await page.getByLabel(words.hubName).nth(index).fill(hub);
  }
  await save(page, words.hubs);
  await page.reload();
  await expect(history(page).filter({ has: page.getByRole("link", { name: words.trace }) })).toHaveCount(5);

  const dispatcher = await another(browser, "dispatcher", "/production/board");
  await page.waitForTimeout(1_100); // what a web process may still believe of the old settings
  const shipment = await register(request, key);
  const minutes = (Date.parse(shipment.estimated_pickup_at) - Date.parse(shipment.created_at)) / 60_000;
  expect(Math.abs(minutes - 45)).toBeLessThanOrEqual(1.1);

  const row = dispatcher.getByRole("row").filter({ hasText: shipment.order_id });
  // 45 minutes left, where the warning comes at 50 and came at 30 before.
  await expect(row.locator("time svg")).toBeVisible();
  await row.click();
  const panel = dispatcher.getByLabel(shipment.tracking_number);
  const move = (name: keyof typeof mn.shipments.move) => panel.getByRole("button", { name: mn.shipments.move[name] });
  await move("pick_up").click();
  await expect(row).toContainText(mn.shipments.status.picked_up);
  await move("hub_scan").click();
  const asking = dispatcher.getByRole("dialog", { name: mn.shipments.move.hub_scan });
  await asking.getByLabel("Яармаг").check();
  await asking.getByRole("button", { name: mn.shipments.save }).click();
  await expect(panel).toContainText("Яармаг");
  await move("out_for_delivery").click();
  await expect(row).toContainText(mn.shipments.status.out_for_delivery);
  await move("attempt").click();
  const attempt = dispatcher.getByRole("dialog", { name: mn.shipments.attemptTitle });
  await expect(attempt).toContainText("1/2");
  await attempt.getByLabel(mn.shipments.attemptOutcome.no_answer).check();
  await attempt.getByRole("button", { name: mn.shipments.save }).click();
  await expect(row).toContainText("1/2");

  await dispatcher.goto("/production/settings");
  await expect(dispatcher.getByText(words.readOnly)).toBeVisible();
  await expect(dispatcher.getByLabel(express("pickup_minutes"))).toBeDisabled();
  await dispatcher.context().close();
  await history(page).first().getByRole("link", { name: words.trace }).click();
  await expect(page).toHaveURL(/\/production\/requests\/req_/);
});

test("whoever is slower learns who was faster, and may still save theirs", async ({ page, browser }) => {
  await signIn(page, "admin", "/production/settings");
  const other = await another(browser, "admin", "/production/settings");
  const limit = (of: Page) => section(of, words.attempts).getByLabel(words.attemptLimit);
  await limit(page).fill("6");
  await limit(other).fill("7");
  await save(other, words.attempts);
  await section(page, words.attempts).getByRole("button", { name: words.save }).click();
  const notice = section(page, words.attempts).getByRole("alert");
  await expect(notice).toContainText("Отгонбаярын Номин");
  await notice.getByRole("button", { name: words.mine }).click();
  await expect(history(page).first()).toContainText(/7.*6/);

  // A part that nobody else touched is nobody's conflict.
  await page.getByRole("button", { name: words.addHoliday }).click();
  await page.getByLabel(words.holidayDay, { exact: true }).fill("2027-07-11");
  await page.getByLabel(words.holidayName, { exact: true }).fill("Наадам");
  await other.reload();
  await limit(other).fill("8");
  await save(other, words.attempts);
  await save(page, words.holidays);
  await expect(history(page).first()).toContainText("Наадам");
  await other.context().close();
});

test("a courier is added, given a shipment, and no longer offered once inactive", async ({ page, request }) => {
  const shipments = [await register(request, key), await register(request, key)];
  await signIn(page, "dispatcher", "/production/couriers");
  await page.getByRole("button", { name: mn.couriers.add }).click();
  const dialog = page.getByRole("dialog", { name: mn.couriers.add });
  await dialog.getByLabel(mn.couriers.name).fill("Өлзийхутагийн Үүрийнтуяа");
  await dialog.getByLabel(mn.couriers.phone).fill("991");
  await dialog.getByRole("button", { name: mn.couriers.save }).click();
  await expect(dialog).toContainText(mn.couriers.invalid.phone);
  await dialog.getByLabel(mn.couriers.phone).fill("9911-2233");
  await dialog.getByRole("button", { name: mn.couriers.save }).click();
  const line = page.getByRole("row").filter({ hasText: "Өлзийхутагийн" });
  await expect(line).toContainText("9911 2233");

  const open = async (index: number) => {
    await page.goto(`/production/board?shipment=${shipments[index].id}`);
    const choice = page.getByLabel(shipments[index].tracking_number).getByLabel(mn.shipments.assign);
    await choice.click();
    return choice;
  };
  const offered = page.getByRole("option", { name: /Өлзийхутагийн/ });
  const choice = await open(0);
  await offered.click();
  await expect(choice).toContainText("Өлзийхутагийн");

  await page.goto("/production/couriers");
  await line.getByRole("button", { name: mn.couriers.deactivate }).click();
  await expect(line).toContainText(mn.couriers.inactive);
  await open(1);
  await expect(page.getByRole("option", { name: mn.shipments.noCourier })).toBeVisible();
  await expect(offered).toBeHidden();
  await page.keyboard.press("Escape");
  await page.goto(`/production/board?shipment=${shipments[0].id}`);
  await expect(page.getByLabel(shipments[0].tracking_number)).toContainText("Өлзийхутагийн");
});
