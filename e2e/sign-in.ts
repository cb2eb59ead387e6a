import { expect, type Page } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { server } from "./server.ts";

/** Signs a person in by the form, as they would. */
export async function signIn(page: Page, who: "admin" | "dispatcher", next = "/sandbox/board"): Promise<void> {
  const { adminEmail, adminPassword, dispatcherEmail, dispatcherPassword } = server();
  const [email, password] = who === "admin" ? [adminEmail, adminPassword] : [dispatcherEmail, dispatcherPassword];
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.getByRole("button", { name: mn.session.signIn }).click();
  await page.waitForURL((url) => `${url.pathname}${url.search}` === next);
  await expect(page.getByTestId("live")).toHaveAttribute("data-state", "live");
}
