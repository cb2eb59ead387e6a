import { createHmac } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { pickpack } from "./command.ts";
import { makeMoved } from "./moved-shipment.ts";
import { startReceiver } from "./receiver.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const words = mn.webhooks.secrets;

const secretIn = (page: Page, state: keyof typeof words.state) =>
  page.locator(`[data-testid="signing-secret"][data-state="${state}"]`);

const typePassword = (page: Page) => page.getByLabel(mn.keys.password.label).fill(server().adminPassword);

const signs = (secret: string, body: string) => createHmac("sha256", secret).update(body).digest("hex");

test("a secret is rotated while a webhook waits for its retry, as its receiver sees it", async ({ page, request }) => {
  test.setTimeout(90_000);
  let known = "";
  const receiver = await startReceiver(({ headers, body }) =>
    headers["x-shop-mn"] === signs(known, body) ? 200 : 401,
  );
  const made = await pickpack("webhooks", "create", "--environment", "sandbox", "--url", receiver.url);
  const old = made.signing_secret ?? "";
  await signIn(page, "admin");
  await makeMoved(request);
  await expect.poll(() => receiver.received.length).toBeGreaterThan(0);
  expect(receiver.received[0]?.headers["x-shop-mn"]).toBe(signs(old, receiver.received[0]?.body ?? ""));

  await page.goto(`/sandbox/webhooks/endpoints/${made.id}`);
  await page.getByRole("button", { name: words.rotate }).click();
  await typePassword(page);
  await page.getByRole("button", { name: words.rotateNow }).click();
  const shown = page.getByRole("dialog", { name: words.made });
  known = (await shown.getByTestId("secret").textContent()) ?? "";
  await shown.getByRole("button", { name: mn.keys.secret.kept }).click();

  const pending = secretIn(page, "pending");
  await pending.getByRole("button", { name: words.test }).click();
  await expect(pending).toContainText("200");
  await pending.getByRole("button", { name: words.activate }).click();
  await typePassword(page);
  await page.getByRole("dialog").getByRole("button", { name: words.activateNow }).click();
  await expect(secretIn(page, "retiring")).toContainText(old.slice(-4));
  await expect(secretIn(page, "active")).toContainText(known.slice(-4));

  await page.goto(`/sandbox/webhooks?endpoint=${made.id}`);
  await page.getByTestId("delivery").getByRole("link").first().click();
  const again = page.getByRole("button", { name: mn.webhooks.retry.now });
  await again.or(page.getByText(mn.webhooks.deliveryStatus.delivered)).first().waitFor();
  if (await again.isVisible()) await again.click();
  await expect(page.getByText(mn.webhooks.deliveryStatus.delivered).first()).toBeVisible();
  const last = receiver.received.at(-1);
  expect(last?.headers["x-shop-mn"]).toBe(signs(known, last?.body ?? ""));
  expect(last?.headers["x-shop-mn-previous"]).toBe(signs(old, last?.body ?? ""));
  await receiver.stop();
});
