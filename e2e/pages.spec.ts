import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pages } from "#scripts/test/access.ts";
import { addresses, makeEverything } from "./every-page.ts";
import { signIn } from "./sign-in.ts";

/** What axe finds that keeps somebody from their work; all its rules, or the one. */
async function faults(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    ...(rule !== undefined && { runOnly: [rule] }),
  });
  // The reference is as long as fifty pages, and all of it is made of these.
  if (page.url().endsWith("/docs")) axe.include("nav").include("#quickStart").include("#webhooks");
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

test("no page has a serious fault for who sees or hears it otherwise, in either theme", async ({ page }) => {
  test.setTimeout(420_000); // thirty pages, on a machine that may be busy
  expect(Object.keys(addresses).toSorted()).toEqual(Object.keys(pages).toSorted());
  const found: Record<string, string[]> = {};
  const look = async (path: string) => {
    await page.goto(path);
    await expect(page.locator("main")).toBeVisible();
    await expect(page.locator(".animate-pulse")).toHaveCount(0);
    const inLight = await faults(page);
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: "dark" }));
    // The rest of what axe looks for does not depend on the theme.
    const inDark = await faults(page, "color-contrast");
    const all = [...inLight, ...inDark.map((fault) => `dark, ${fault}`)];
    if (all.length > 0) found[path] = all;
  };
  await look("/login");
  await signIn(page, "admin");
  const made = await makeEverything(page);
  const paths = Object.values(addresses).flatMap((addressesOf) => addressesOf(made));
  for (const path of paths.filter((path) => path !== "/login")) await look(path);
  expect(found).toEqual({});
});
