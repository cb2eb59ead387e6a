import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { signIn } from "./sign-in.ts";

test("an admin sees who changed what, follows it to the request, and saves what is shown", async ({ page }) => {
  await signIn(page, "admin");
  const invited = await page.request.post("/api/dashboard/sandbox/people/invitations", {
    headers: { "Sec-Fetch-Site": "same-origin" },
    data: { email: `audit-${Date.now()}@pickpack.mn`, role: "viewer" },
  });
  expect(invited.status()).toBe(201);
  const requestId = invited.headers()["x-request-id"] ?? "";
  const { email } = await invited.json();

  await page.goto("/sandbox/board");
  await page.getByRole("link", { name: mn.navigation.audit }).click();
  const entry = page.getByTestId("audit-entry").filter({ hasText: mn.audit.action.invitation.created }).first();
  await expect(entry).toContainText(email);

  await page.getByRole("combobox", { name: mn.audit.filter.action }).click();
  await page.getByRole("option", { name: mn.audit.action.invitation.created }).click();
  await page.waitForURL((url) => url.searchParams.get("action") === "invitation.created");
  await expect(page.getByTestId("audit-entry").filter({ hasText: mn.audit.action.user.created })).toHaveCount(0);
  await page.goBack();
  await page.waitForURL((url) => url.searchParams.get("action") === null);

  await page
    .getByRole("searchbox", { name: mn.audit.filter.search })
    .or(page.getByLabel(mn.audit.filter.search))
    .fill(requestId);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("audit-entry")).toHaveCount(1);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: mn.audit.exportCsv }).click();
  const file = await readFile(await (await saved).path());
  expect(file.subarray(0, 3).toString("hex")).toBe("efbbbf");
  const lines = file.subarray(3).toString().trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain(mn.audit.export.time);
  expect(lines[1]).toContain(email);

  await page.getByRole("button", { name: mn.audit.action.invitation.created }).click();
  const sheet = page.getByRole("dialog", { name: mn.audit.action.invitation.created });
  await expect(sheet.getByRole("row").filter({ hasText: "role" })).toContainText("viewer");
  await sheet.getByRole("link", { name: requestId }).click();
  await page.waitForURL((url) => url.pathname === `/sandbox/requests/${requestId}`);
  await expect(page.getByText("/people/invitations").first()).toBeVisible();
});
