import { expect, type Page, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { alive } from "./alive.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const words = mn.board;
const shop = { name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр", district: "Чингэлтэй" };

async function register(page: Page, phone = "+97699112233") {
  const { url, sandboxKey } = server();
  const answer = await page.request.post(`${url}/pickpack/v1/shipments`, {
    headers: { "X-Secret-Key": sandboxKey },
    data: {
      order_id: `ORD-${crypto.randomUUID()}`,
      vendor_id: "vendor-7",
      pickup_address: shop,
      delivery_address: { name: "Өлзийбаяр Ү.", phone, line1: "26-р хороо", district: "БЗД" },
      parcel: {},
    },
  });
  expect(answer.ok()).toBe(true);
  return answer.json();
}

const rowOf = (page: Page, { tracking_number }: { tracking_number: string }) =>
  page.getByRole("row").filter({ hasText: tracking_number });

test("a pasted column lists what is missing, and eight digits what to tell whoever calls", async ({
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const phone = `+9768${String(Date.now()).slice(-7)}`;
  const theirs = await register(page, phone);
  const other = await register(page);
  await signIn(page, "dispatcher");
  // Who types before React has the page loses nothing.
  let giveScripts = () => {};
  const typed = new Promise<void>((resolve) => {
    giveScripts = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto("/sandbox/board", { waitUntil: "commit" });
  await page.getByRole("textbox", { name: words.search }).fill(other.order_id);
  giveScripts();
  await expect(page).toHaveURL(`/sandbox/board?q=${other.order_id}`);
  await expect(rowOf(page, other)).toBeVisible();
  await alive(page.getByRole("textbox", { name: words.search }));

  const codes = [theirs.tracking_number, other.order_id, "PP0000000000"];
  await page.evaluate((text) => navigator.clipboard.writeText(text), codes.join("\n"));
  await page.keyboard.press("Slash");
  await page.keyboard.press("ControlOrMeta+KeyV");
  const answer = page.getByRole("region", { name: words.codes.title });
  await expect(answer).toContainText("PP0000000000");
  await expect(answer).not.toContainText(theirs.tracking_number);
  await expect(rowOf(page, theirs)).toBeVisible();
  await expect(rowOf(page, other)).toBeVisible();

  await page.getByRole("textbox", { name: words.search }).fill(phone.slice(4));
  const caller = page.getByRole("region", { name: /^Залгаж буй хүн/ });
  await expect(caller).toContainText(theirs.tracking_number);
  await expect(caller).toContainText(shop.name);
  await expect(caller).not.toContainText(other.tracking_number);
});
