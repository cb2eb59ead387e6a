import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { createTranslator } from "next-intl";
import mn from "../messages/mn.json" with { type: "json" };
import { pickpack } from "./command.ts";
import { makeMoved } from "./moved-shipment.ts";
import { startReceiver } from "./receiver.ts";
import { signIn } from "./sign-in.ts";

const words = mn.webhooks.deadLetters;

test("webhooks that were given up are counted, chosen, and sent again with their progress in sight", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  let status = 503;
  const receiver = await startReceiver(() => status);
  const { id = "" } = await pickpack("webhooks", "create", "--environment", "sandbox", "--url", receiver.url);
  await signIn(page, "dispatcher");
  for (let count = 0; count < 3; count++) await makeMoved(request);

  await page.goto("/sandbox/webhooks/dead-letters");
  const group = page.getByTestId("dead-group").filter({ hasText: new URL(receiver.url).host });
  await expect(group).toContainText(counted(3), { timeout: 30_000 });
  await expect(group).toContainText("503");
  await expect(page.getByTestId("dead-letter-count")).toHaveText(/^[1-9]/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await group.getByRole("link", { name: words.all }).click();
  const rows = page.getByTestId("delivery");
  await expect(rows).toHaveCount(3);
  const sent = receiver.received.length;
  await rows.first().getByRole("checkbox").click();
  await rows
    .last()
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  const bar = page.getByTestId("delivery-bulk");
  await bar.getByRole("button", { name: mn.webhooks.bulk.retry }).click();
  await expect(bar).toContainText(say("bulk.done.retry", { count: 3 }));
  await expect.poll(() => receiver.received.length).toBe(sent + 3);

  status = 200;
  await page.goto("/sandbox/webhooks/dead-letters");
  await expect(group).toContainText(counted(3));
  await group.getByRole("button", { name: words.replay }).click();
  await page.getByRole("dialog").getByRole("button", { name: mn.webhooks.recover.start }).click();
  const recovery = page.getByTestId("recovery");
  await expect(recovery).toHaveAttribute("data-state", "done", { timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect(group).toHaveCount(0);

  await page.goto(`/sandbox/webhooks/endpoints/${id}`);
  await expect(page.getByRole("region", { name: mn.webhooks.recover.recent })).toContainText(
    say("recover.progress", { delivered: 3, failed: 0, total: 3 }),
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto(`/sandbox/webhooks?endpoint=${id}`);
  await page.getByRole("checkbox", { name: mn.webhooks.bulk.all }).press("Space");
  await bar.getByRole("button", { name: mn.webhooks.bulk.skip }).click();
  await page.getByRole("dialog").getByRole("button", { name: mn.webhooks.bulk.skip }).click();
  await expect(rows.getByText(mn.webhooks.refusal.invalid_transition)).toHaveCount(3);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await receiver.stop();
});

const say = createTranslator({ locale: "mn", messages: mn, namespace: "webhooks" });

/** As a group says it to who does not see its number. */
const counted = (count: number) => say("deadLetters.count", { count });
