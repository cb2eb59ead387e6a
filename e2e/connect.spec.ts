import { createHmac } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { pickpack } from "./command.ts";
import { startReceiver } from "./receiver.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const { connect, keys } = mn;

const lineOf = (page: Page, step: keyof typeof connect.step) =>
  page.getByRole("listitem", { name: connect.step[step].title });

const expectStatus = (page: Page, step: keyof typeof connect.step, status: keyof typeof connect.status) =>
  expect(lineOf(page, step)).toContainText(connect.status[status]);

const order = {
  order_id: "ORD-1",
  vendor_id: "vendor-7",
  pickup_address: { name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр", district: "Чингэлтэй" },
  delivery_address: { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "26-р хороо", district: "БЗД" },
  parcel: { weight_g: 1200 },
};

const steps = ["inbound_key", "outbound_key", "receiver", "signing_secret", "test_event", "shipment"] as const;

const typePassword = (page: Page) => page.getByLabel(keys.password.label).fill(server().adminPassword);

test("production is connected line by line, each green only when it is proven", async ({ page, request }) => {
  const receiver = await startReceiver();
  await signIn(page, "admin", "/production/connect");
  for (const step of [...steps, "inbound_webhook"] as const) await expectStatus(page, step, "todo");

  // Their key: made here, proven by being used.
  await lineOf(page, "inbound_key").getByRole("link").click();
  const form = page.getByRole("dialog", { name: keys.issue.title.inbound });
  await form.getByLabel(keys.terms.name).fill("Shop.mn");
  await typePassword(page);
  await form.getByRole("button", { name: keys.issue.submit.create }).click();
  const inbound = (await page.getByTestId("secret").textContent()) ?? "";
  await page.getByRole("button", { name: keys.secret.kept }).click();
  await page.goto("/production/connect");
  await expectStatus(page, "inbound_key", "waiting");
  const headers = { "X-Secret-Key": inbound };
  const created = await request.post("/pickpack/v1/shipments", { headers, data: order });
  expect(created.status()).toBe(201);
  await expectStatus(page, "inbound_key", "done");
  await expectStatus(page, "shipment", "done");

  const endpoint = await pickpack("webhooks", "create", "--environment", "production", "--url", receiver.url);
  await expectStatus(page, "receiver", "waiting");
  await expectStatus(page, "signing_secret", "done");

  // Our key: pending → bound → tested → active.
  await lineOf(page, "outbound_key").getByRole("link").click();
  const outbound = page.getByRole("dialog", { name: keys.issue.title.outbound });
  await outbound.getByLabel(keys.terms.name).fill("PickPack");
  await typePassword(page);
  await outbound.getByRole("button", { name: keys.issue.submit.create }).click();
  const ours = (await page.getByTestId("secret").textContent()) ?? "";
  await page.getByRole("button", { name: keys.secret.kept }).click();
  await page.getByRole("button", { name: keys.action.use }).click();
  const use = page.getByRole("dialog", { name: keys.use.title });
  const activate = use.getByRole("button", { name: keys.use.activateNow });
  await expect(activate).toBeDisabled();
  await typePassword(page);
  await use.getByRole("button", { name: keys.use.bindNow }).click();
  await use.getByRole("button", { name: keys.use.testNow }).click();
  await expect(use).toContainText(mn.webhooks.outcome.delivered);
  expect(receiver.received[0]?.headers["x-secret-key"]).toBe(ours);
  await activate.click();
  await expect(use).toBeHidden();

  await page.goto("/production/connect");
  for (const step of ["outbound_key", "receiver", "test_event"] as const) await expectStatus(page, step, "done");
  await lineOf(page, "test_event").getByRole("button", { name: connect.next.sendTest }).click();
  await expect.poll(() => receiver.received.length).toBe(2);
  await expect(page.getByText("6/7 нотлогдсон")).toBeVisible();

  // Their webhook: signed with the secret that signs ours.
  const data = JSON.stringify({ id: "evt_of_shop_mn", type: "test", data: {} });
  const signature = createHmac("sha256", endpoint.signing_secret ?? "")
    .update(data)
    .digest("hex");
  const signed = { "Content-Type": "application/json", "X-Shop-MN": signature };
  expect((await request.post("/pickpack/v1/webhooks", { headers: signed, data })).status()).toBe(200);
  await expect(page.getByText("7/7 нотлогдсон")).toBeVisible();
  await receiver.stop();
});
