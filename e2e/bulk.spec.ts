import { expect, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const words = mn.board.bulk;
const address = { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "45-р байр", district: "БЗД" };

test("many are done in one go, what is refused stays selected with why, and all of it is undone", async ({
  page,
  request,
}) => {
  test.slow(); // a machine that may be busy
  const { url, sandboxKey } = server();
  const partner = async (path: string, data: object) => {
    const answer = await request.post(`${url}/pickpack/v1/shipments${path}`, {
      headers: { "X-Secret-Key": sandboxKey },
      data,
    });
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
  const vendor = `v-${crypto.randomUUID()}`;
  const register = () =>
    partner("", {
      order_id: `ORD-${crypto.randomUUID()}`,
      vendor_id: vendor,
      pickup_address: address,
      delivery_address: address,
      parcel: {},
    });
  const [fresh, other, gone] = [await register(), await register(), await register()];
  await partner(`/${gone.id}/transitions`, { to: "picked_up" });
  await partner(`/${gone.id}/transitions`, { to: "out_for_delivery" });

  await signIn(page, "dispatcher");
  await page.goto(`/sandbox/board?q=${vendor}`);
  const row = (shipment: { tracking_number: string }) =>
    page.getByRole("row").filter({ hasText: shipment.tracking_number });
  await expect(row(gone)).toBeVisible();
  // From the first to the last by the keyboard alone.
  await page.getByRole("row").nth(1).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  const bar = page.getByRole("region", { name: words.title });
  await expect(bar).toContainText("3");
  await bar.getByRole("button", { name: words.do.pick_up, exact: true }).click();

  await expect(bar).toContainText(gone.tracking_number);
  await expect(row(gone).getByRole("checkbox")).toBeChecked();
  await expect(row(fresh).getByRole("checkbox")).not.toBeChecked();
  await page.getByRole("button", { name: words.undo }).click();
  await expect(row(fresh)).toContainText(mn.shipments.status.created);
  await expect(row(other)).toContainText(mn.shipments.status.created);
  await page.locator("body").press("Escape");
  await expect(bar).toBeHidden();
});
