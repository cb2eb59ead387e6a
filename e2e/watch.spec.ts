import { expect, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { pickpack } from "./command.ts";
import { makeMoved } from "./moved-shipment.ts";
import { startReceiver } from "./receiver.ts";
import { signIn } from "./sign-in.ts";

test("a dead letter rings the bell of an open page, and is acknowledged by key", async ({ page, request }) => {
  // Named so that it runs late: the web server lets a worker half a minute to appear before it looks for the first time.
  test.setTimeout(120_000);
  // As no other story's receiver fails: those that fail alike are one alert.
  const receiver = await startReceiver(() => 418);
  const deaf = new URL(receiver.url).host;
  await pickpack("webhooks", "create", "--environment", "sandbox", "--url", receiver.url);
  await signIn(page, "dispatcher");
  await makeMoved(request);

  const said = page.getByRole("dialog").filter({ hasText: deaf });
  await expect(said).toBeVisible({ timeout: 60_000 });
  await expect(page.getByTestId("alert-count").first()).toHaveText(/^[1-9]/);
  await said.getByRole("button", { name: mn.alerts.show }).click();
  await expect(page).toHaveURL(/\/sandbox\/alerts$/);

  const alert = page.getByTestId("alert").filter({ hasText: deaf });
  await expect(alert.getByText(mn.alerts.severity.critical)).toBeVisible();
  await alert.focus();
  await page.keyboard.press("KeyA");
  await expect(alert).toHaveCount(0);
  await page.getByRole("link", { name: mn.alerts.state.acknowledged }).click();
  await expect(alert).toBeVisible();
  await alert.getByRole("link", { name: mn.alerts.cause }).click();
  await expect(page).toHaveURL(/\/sandbox\/webhooks\?endpoint=whe_\w+&status=dead$/);
  await expect(page.getByTestId("delivery")).toHaveCount(1);
  await receiver.stop();
});
