import { expect, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { pickpack } from "./command.ts";
import { startReceiver } from "./receiver.ts";
import { server } from "./server.ts";
import { signIn } from "./sign-in.ts";

const order = {
  vendor_id: "vendor-7",
  pickup_address: { name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр", district: "Чингэлтэй" },
  delivery_address: { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "26-р хороо", district: "БЗД" },
  parcel: {},
};

test("a mistake is seen as it happens, counted, traced, copied and sent on", async ({ page, context, request }) => {
  const { url, sandboxKey } = server();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const receiver = await startReceiver();
  await pickpack("webhooks", "create", "--environment", "sandbox", "--url", receiver.url);
  const post = async (path: string, data: unknown) => {
    const answer = await request.post(`${url}/pickpack/v1${path}`, { headers: { "X-Secret-Key": sandboxKey }, data });
    return { id: answer.headers()["x-request-id"] ?? "", json: await answer.json() };
  };
  await signIn(page, "dispatcher");

  await page.goto("/sandbox/requests");
  await page.getByRole("button", { name: mn.requests.tail.follow }).click();
  await expect(page).toHaveURL(/tail=true/);
  const refused = await post("/shipments", { ...order, order_id: "R-1", cash_on_delivery: { amount: -1 } });
  await expect(page.getByTestId("request").first()).toHaveAttribute("data-id", refused.id);

  await page.getByRole("link", { name: mn.requests.view.errors }).click();
  // Other stories make mistakes of the same code elsewhere.
  const groups = page.getByTestId("error-group").filter({ hasText: refused.json.error.code });
  const group = groups.filter({ hasText: /POST\s*\/pickpack\/v1\/shipments/ });
  await expect(group).toBeVisible();
  await group.getByRole("link").click();
  await page.getByTestId("request").filter({ hasText: "POST" }).first().getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/sandbox/requests/${refused.id}$`));

  await page.getByRole("button", { name: mn.trace.copyCurl }).click();
  const command = await copied();
  expect(command).toContain(`'${url}/pickpack/v1/shipments'`);
  expect(command).toContain('"X-Secret-Key: $PICKPACK_KEY"');
  expect(command).not.toContain(sandboxKey);
  expect(command).not.toContain("99112233");

  const created = await post("/shipments", { ...order, order_id: "R-2" });
  expect(created.json.status, JSON.stringify(created.json)).toBe("created");
  const moved = await post(`/shipments/${created.json.id}/transitions`, { to: "picked_up" });
  expect(moved.json.status, JSON.stringify(moved.json)).toBe("picked_up");
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1);
  await page.goto(`/t/${moved.id}`);
  await expect(page).toHaveURL(`${url}/sandbox/requests/${moved.id}`);
  // Receivers of other stories may be registered still, and silent.
  const accepted = page.getByTestId("trace-attempt").filter({ hasText: mn.webhooks.outcome.delivered });
  await expect(accepted).toBeVisible();
  const attempts = page.getByRole("region", { name: mn.trace.attempts.label });
  for (const phase of [mn.trace.attempts.queue, mn.webhooks.timing.connect, mn.webhooks.timing.wait])
    await expect(attempts.getByRole("columnheader", { name: phase })).toBeVisible();
  await page.getByRole("button", { name: mn.trace.copyLink }).click();
  const link = await copied();

  // Away first: an open page that finds itself signed out goes to the sign-in by itself, in the middle of ours.
  await page.goto("about:blank");
  await context.clearCookies();
  await page.goto(link);
  await expect(page).toHaveURL(/\/login\?next=/);
  const { dispatcherEmail, dispatcherPassword } = server();
  await page.locator('input[type="email"]').fill(dispatcherEmail);
  await page.locator('input[type="password"]').fill(dispatcherPassword);
  await page.getByRole("button", { name: mn.session.signIn }).click();
  await expect(page).toHaveURL(`${url}/sandbox/requests/${moved.id}`);
  await receiver.stop();
});
