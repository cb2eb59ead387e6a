import { expect, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { freePort } from "../scripts/free-port.ts";
import { pickpack } from "./command.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const order = {
  order_id: "A-1",
  vendor_id: "vendor-7",
  pickup_address: { name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр", district: "Чингэлтэй" },
  delivery_address: { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "26-р хороо", district: "БЗД" },
  parcel: {},
};

test("a dead letter rings the bell of an open page, and is acknowledged by key", async ({ page, request }) => {
  // Named so that it runs late: the web server lets a worker half a minute to appear before it looks for the first time.
  test.setTimeout(120_000);
  const { url, sandboxKey } = server();
  const deaf = `127.0.0.1:${await freePort()}`;
  await pickpack("webhooks", "create", "--environment", "sandbox", "--url", `http://${deaf}/`);
  await signIn(page, "dispatcher");
  const post = async (path: string, data: unknown) => {
    const answer = await request.post(`${url}/pickpack/v1${path}`, { headers: { "X-Secret-Key": sandboxKey }, data });
    return answer.json();
  };
  const { id } = await post("/shipments", order);
  await post(`/shipments/${id}/transitions`, { to: "picked_up" });

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
});
