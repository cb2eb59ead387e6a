import { expect, test } from "@playwright/test";
import { errorAnchor, type PartnerErrorCode, partnerErrorCodes } from "#lib/domain/error-codes.ts";
import messages from "../messages/mn.json" with { type: "json" };
import { server } from "./server.ts";

const t = messages.docs;

test("where an error's doc_url leads, and the reference sends what was typed, as it was typed", async ({
  page,
  request,
}) => {
  const refused = await (await request.get("/pickpack/v1/shipments")).json();
  const { pathname, hash } = new URL(refused.error.doc_url);
  await page.goto(pathname + hash);
  const entry = page.locator(hash);
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText("missing_secret_key");
  for (const code of Object.keys(partnerErrorCodes) as PartnerErrorCode[])
    await expect(page.locator(`#${errorAnchor(code)}`)).toHaveCount(1);

  await page.getByLabel(t.key).fill(server().sandboxKey);
  const create = page.locator("#createShipment");
  await create.getByText(t.tryIt).click();
  const address = '{"name":"Бат","phone":"+97699112233","line1":"45-р байр","district":"Баянзүрх"}';
  const metadata = '{ "2": 12345678901234567890, "1": 1.0 }';
  const typed = `{"order_id":"ORD-docs","vendor_id":"v-7","parcel":{},"metadata":${metadata},
    "pickup_address":${address},"delivery_address":${address}}`;
  await create.getByLabel(t.body).fill(typed);
  const sent = page.waitForRequest((one) => one.method() === "POST" && one.url().endsWith("/api/v1/shipments"));
  await create.getByRole("button", { name: t.send }).click();
  expect((await sent).postData()).toBe(typed);
  await expect(create).toContainText(/"2": 12345678901234567890,\s+"1": 1\.0/);
});
