import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { layCable } from "#scripts/browser/cut-cable.ts";
import { scan } from "#scripts/browser/scanner.ts";
import mn from "../messages/mn.json" with { type: "json" };
import { alive } from "./alive.ts";
import { pickpack } from "./command.ts";
import { startReceiver } from "./receiver.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const words = mn.stations;
const address = { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "45-р байр", district: "БЗД" };

type Parcel = { id: string; tracking_number: string; order_id: string };

async function partner(request: APIRequestContext, path: string, data: object) {
  const { url, sandboxKey } = server();
  const answer = await request.post(`${url}/pickpack/v1/shipments${path}`, {
    headers: { "X-Secret-Key": sandboxKey, "Idempotency-Key": crypto.randomUUID() },
    data,
  });
  expect(answer.ok()).toBe(true);
  return answer.json();
}

/** Registers parcels of a vendor of their own, so that they can be counted. */
async function registerOf(request: APIRequestContext, vendor: string, count: number): Promise<Parcel[]> {
  const body = {
    vendor_id: vendor,
    pickup_address: { ...address, name: vendor },
    delivery_address: address,
    parcel: { pieces: 2 },
  };
  const one = () => partner(request, "", { ...body, order_id: `ORD-${crypto.randomUUID()}` });
  return Promise.all(Array.from({ length: count }, one));
}

const verdict = (page: Page) => page.getByTestId("verdict");
const becomes = (page: Page, shown: string) => expect(verdict(page)).toHaveAttribute("data-verdict", shown);

test("a counter on the Mongolian layout goes on without the link, and nothing is lost or done twice", async ({
  browser,
  request,
}) => {
  test.slow(); // a machine that may be busy
  const receiver = await startReceiver();
  await pickpack("webhooks", "create", "--environment", "sandbox", "--url", receiver.url);
  const vendor = `Дэлгүүр ${crypto.randomUUID().slice(0, 8)}`;
  const [first, second, third, ended] = (await registerOf(request, vendor, 4)) as [Parcel, Parcel, Parcel, Parcel];
  const cable = await layCable(server().url);
  const page = await (await browser.newContext({ baseURL: cable.url })).newPage();
  await signIn(page, "dispatcher", "/sandbox/stations");
  await page.getByLabel(words.choose.pick_up, { exact: true }).click();
  await page.getByRole("option", { name: vendor }).click();
  const counts = page.getByTestId("counts");
  await expect(counts).toContainText("0/4 уншсан");

  await scan(page, `${first.tracking_number}-1/2`);
  await becomes(page, "done");
  await expect(verdict(page)).toContainText(words.done.pick_up);
  await expect(counts).toContainText("1 хэсэг дутуу");
  await scan(page, `${first.tracking_number}-2/2`);
  await becomes(page, "piece");
  await scan(page, `${first.tracking_number}-2/2`);
  await becomes(page, "repeated");
  await scan(page, "PP0000000001");
  await becomes(page, "unreadable");
  await expect(counts).toContainText("1/4 уншсан");
  await expect(counts).toContainText("3 дутуу");

  cable.cut();
  await scan(page, second.tracking_number);
  await becomes(page, "waiting");
  await scan(page, third.tracking_number);
  await scan(page, ended.tracking_number);
  await expect(page.getByTestId("waiting")).toContainText("3 хүлээж байна");
  await expect(page.getByTestId("live")).not.toHaveAttribute("data-state", "live");
  // Meanwhile its shop cancels one that the counter has in its hands.
  await partner(request, `/${ended.id}/cancel`, {});
  cable.mend();
  await expect(page.getByTestId("waiting")).toBeEmpty({ timeout: 20_000 });
  await expect(page.getByTestId("live")).toHaveAttribute("data-state", "live", { timeout: 20_000 });
  await expect(counts).toContainText("4/4 уншсан");
  await expect(page.getByText(words.reason.canceled)).not.toHaveCount(0);

  const moves = () =>
    receiver.received
      .map(({ body }) => JSON.parse(body))
      .filter(({ data }) => data.vendor_id === vendor)
      .map(({ type, data }) => `${data.tracking_number} ${type}`);
  const picked = [first, second, third].map((parcel) => `${parcel.tracking_number} shipment.picked_up`);
  await expect.poll(moves).toHaveLength(3);
  expect(moves().toSorted()).toEqual(picked.toSorted());

  // Scanned on the board, a parcel opens; the half-written search stays.
  await page.goto("/sandbox/board");
  await expect(page.getByTestId("live")).toHaveAttribute("data-state", "live");
  const search = page.getByRole("textbox", { name: mn.board.search });
  await alive(search);
  await search.fill("БЗД 26");
  await scan(page, second.tracking_number);
  await expect(page.getByRole("complementary", { name: second.tracking_number })).toBeVisible();
  // Of a parcel in several, it says which have passed by.
  await scan(page, `${second.tracking_number}-1/2`);
  await scan(page, `${second.tracking_number}-2/2`);
  const all = mn.board.scan.pieces.replace("{number}", second.tracking_number).replace("{count}/{of}", "2/2");
  await expect(page.getByText(all).first()).toBeAttached();
  await expect(search).toHaveValue("БЗД 26");
  await page.context().close();
  cable.remove();
  await receiver.stop();
});

test("eight tabs are live on one stream, and the eighth sees what changes", async ({ page, request }) => {
  test.slow();
  const [parcel] = (await registerOf(request, "vendor-8", 1)) as [Parcel];
  await signIn(page, "dispatcher", "/sandbox/account");
  const others = await Promise.all(Array.from({ length: 7 }, () => page.context().newPage()));
  const last = others[6] ?? page;
  // Looked for, it stays in sight: picked up, it is due at another time and stands elsewhere in the whole list.
  const found = `/sandbox/board?q=${parcel.order_id}`;
  for (const tab of others) await tab.goto(tab === last ? found : "/sandbox/account");
  for (const tab of [page, ...others]) await expect(tab.getByTestId("live")).toHaveAttribute("data-state", "live");
  const row = last.getByRole("row").filter({ hasText: parcel.order_id });
  await expect(row).toContainText(mn.shipments.status.created);
  await partner(request, `/${parcel.id}/transitions`, { to: "picked_up" });
  await expect(row).toContainText(mn.shipments.status.picked_up);
  for (const tab of others) await tab.close();
  await expect(page.getByTestId("live")).toHaveAttribute("data-state", "live");
});
