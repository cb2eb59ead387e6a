import { expect, test } from "@playwright/test";

test("200 when the API is asked for its health", async ({ request }) => {
  const answer = await request.get("/pickpack/v1/health");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["x-request-id"]).toMatch(/^req_/);
});

test("200 for a header that means something to Next's own router", async ({ request }) => {
  const answer = await request.get("/pickpack/v1/health", { headers: { RSC: "1" }, maxRedirects: 0 });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["x-request-id"]).toMatch(/^req_/);
});

test("the sign-in page asks for an e-mail and a password", async ({ page }) => {
  await page.goto("/login");
  await expect(page.locator('input[type="email"]')).toBeVisible();
  await expect(page.locator('input[type="password"]')).toBeVisible();
});
