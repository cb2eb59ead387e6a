import { createHmac, timingSafeEqual } from "node:crypto";
import { expect, test } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import mn from "../messages/mn.json" with { type: "json" };
import { pickpack } from "./command.ts";
import { tell } from "./narrate.ts";
import { type Received, startReceiver } from "./receiver.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

/** What an integrator writes: ten lines of node:crypto. */
function isSignedBy(secret: string, { headers, body }: Received): boolean {
  const expected = Buffer.from(createHmac("sha256", secret).update(body).digest("hex"));
  const given = Buffer.from(headers["x-shop-mn"] ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const order = {
  vendor_id: "vendor-7",
  pickup_address: { name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр, 1 давхар", district: "Чингэлтэй" },
  delivery_address: { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "26-р хороо, 45-р байр", district: "БЗД" },
  parcel: { weight_g: 1200 },
  cash_on_delivery: { amount: 125_000, currency: "MNT" },
};

// As no serialiser would write it: integer-like keys out of order, spaces.
const metadata = '{ "2":"Ө", "1":"Ү" }';

test("Shop.mn registers a shipment, a dispatcher delivers it, and every step can be read", async ({
  page,
  request,
}) => {
  test.slow(); // the seconds of undo pass, on a machine that may be busy
  const { url, sandboxKey } = server();
  const receiver = await startReceiver();
  const endpoint = await pickpack("webhooks", "create", "--environment", "sandbox", "--url", receiver.url);
  await page.goto("/login");
  await tell(page, "Диспетчер нэвтэрч, самбараа нээнэ.", "A dispatcher signs in and opens the board.");
  await signIn(page, "dispatcher");
  await tell(page, "Shop.mn API-аар илгээмж бүртгэхийг харъя.", "Watch: Shop.mn registers a shipment over the API.");

  const orderId = `ORD-${Date.now()}`;
  const created = await request.post(`${url}/pickpack/v1/shipments`, {
    headers: {
      "Content-Type": "application/json",
      "X-Secret-Key": sandboxKey,
      "Idempotency-Key": crypto.randomUUID(),
    },
    data: JSON.stringify({ order_id: orderId, ...order, metadata: 0 }).replace(
      '"metadata":0',
      `"metadata":${metadata}`,
    ),
  });
  expect(created.status()).toBe(201);
  const shipment = await created.json();
  const requestOfPost = created.headers()["x-request-id"] ?? "";

  const row = page.getByRole("row").filter({ hasText: orderId });
  await expect(row).toBeVisible({ timeout: 1_000 });
  await tell(
    page,
    "Хуудсыг сэргээхгүйгээр, нэг секундын дотор гарч ирлээ.",
    "It came within a second, without a reload.",
  );
  await row.click();
  const panel = page.getByLabel(shipment.tracking_number);
  const clicked = page.waitForResponse((answer) => answer.url().endsWith("/transitions"));
  await panel.getByRole("button", { name: mn.shipments.move.pick_up }).click();
  const requestOfClick = (await clicked).headers()["x-request-id"] ?? "";
  await expect(row).toContainText(mn.shipments.status.picked_up);
  await tell(
    page,
    "Хэдэн секундын дотор буцааж болно: тэр хүртэл юу ч илгээхгүй.",
    "It can be undone for a few seconds: nothing is sent until then.",
  );
  // On goes who is sure: the pickup happens now, the delivery when its own seconds have passed.
  await panel.getByRole("button", { name: mn.shipments.move.deliver }).click();
  const dialog = page.getByRole("dialog", { name: mn.shipments.deliverTitle });
  await dialog.getByLabel(mn.shipments.recipientName).fill("Сараа");
  await dialog.getByRole("button", { name: mn.shipments.move.deliver }).click();
  await expect(panel).toContainText(mn.shipments.status.delivered);
  await expect(panel.getByRole("button", { name: mn.shipments.pending.undo })).toBeHidden();

  await tell(
    page,
    "Хүргэлээ: хэн авсан, хэдэн төгрөг авсныг тэмдэглэв.",
    "Delivered: who took it and the cash are recorded.",
  );
  await expect.poll(() => receiver.received.length).toBe(2);
  for (const one of receiver.received) {
    expect(isSignedBy(endpoint.signing_secret ?? "", one)).toBe(true);
    new Webhook(endpoint.signing_secret ?? "").verify(one.body, one.headers);
  }
  const envelopes = receiver.received.map(({ body }) => JSON.parse(body));
  expect(envelopes.map(({ type, data }) => [type, data.seq, data.order_id])).toEqual([
    ["shipment.picked_up", 1, orderId],
    ["shipment.delivered", 2, orderId],
  ]);
  expect(envelopes[1].data.proof_of_delivery).toMatchObject({ recipient_name: "Сараа" });
  expect(envelopes[1].data.cash_collected).toMatchObject({ amount: 125_000, method: "cash" });
  expect(receiver.received[1]?.body).toContain(`"metadata":${metadata}}}`);

  await page.goto("/sandbox/webhooks");
  const deliveries = page.getByRole("row").filter({ hasText: shipment.tracking_number });
  await expect(deliveries).toHaveCount(2);
  await expect(deliveries.first()).toContainText(mn.webhooks.deliveryStatus.delivered);
  await tell(
    page,
    "Илгээсэн webhook бүр: хэзээ, хаашаа, ямар хариутай.",
    "Every webhook: when, where to, and the answer.",
  );
  await deliveries.first().getByRole("link").first().click();
  await expect(page.getByText(mn.webhooks.outcome.delivered).first()).toBeVisible();
  await tell(
    page,
    "Гарын үсэгтэй бие, толгой хэсэг, хугацаа: бүгд энд.",
    "The signed body, the headers, the timing: all here.",
  );

  await page.goto(`/sandbox/requests/${requestOfPost}`);
  await expect(page.getByText(shipment.tracking_number).first()).toBeVisible();
  await tell(
    page,
    "Shop.mn-ий дуудлага өөрөө: асуусан дугаараар нь олно.",
    "Shop.mn's own call, found by its request id.",
  );
  await page.goto(`/sandbox/requests/${requestOfClick}`);
  await expect(page.getByText("shipment.picked_up").first()).toBeVisible();
  await expect(page.getByText(new URL(receiver.url).host).first()).toBeVisible();
  await tell(
    page,
    "Нэг товшилтоос хүлээн авагч хүртэл: бүх алхам.",
    "From one click to the receiver: every step of it.",
  );
  await receiver.stop();
});
