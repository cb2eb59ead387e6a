import { expect, type Locator, type Page, test } from "@playwright/test";
import mn from "../messages/mn.json" with { type: "json" };
import { alive } from "./alive.ts";
import { makeMoved } from "./moved-shipment.ts";
import { signIn } from "./sign-in.ts";

/** What a dispatcher cannot do without. */
const essentials = [
  "board",
  "board?group=courier",
  "stations",
  "couriers",
  "webhooks",
  "alerts",
  "requests",
  "settings",
  "audit",
  "import",
  "keys",
  "people",
  "connect",
];

/** Names what has the focus, if a part of it is out of sight or lies under something else. */
const hiddenFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const [l, r] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const middle = [(l + r) / 2, (top + bottom) / 2] as const;
    // As wide as the handle of a column, which lies on its head.
    const inset = 8;
    const points = [
      middle,
      [l + inset, middle[1]],
      [r - inset, middle[1]],
      [middle[0], top + inset],
      [middle[0], bottom - inset],
    ];
    const isSeen = points.every(([x = 0, y = 0]) => {
      const there = document.elementFromPoint(x, y);
      // What stands in the same box, as a key's hint in a field, is its own.
      return (
        there !== null && (there.contains(focused) || focused.contains(there) || focused.parentElement?.contains(there))
      );
    });
    return isSeen
      ? null
      : `${focused.tagName} ${focused.getAttribute("aria-label") ?? focused.textContent?.slice(0, 40)}`;
  });

/** Names what scrolls and is too low to show two rows of what it holds. */
const slits = () =>
  [...document.querySelectorAll("main, main *")]
    .filter((one) => one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY))
    .filter((one) => one.clientHeight < 80)
    .map((one) => `${one.tagName} ${one.getAttribute("aria-label") ?? one.className}: ${one.clientHeight} px`);

const hasFocus = (one: Locator) => one.evaluate((node) => node === document.activeElement);
const groundOf = (one: Locator) => one.evaluate((node) => getComputedStyle(node).backgroundColor);

test("at 200 %, in forced colours and by Tab alone, nothing on the screen is out of reach", async ({
  page,
  browser,
}) => {
  test.slow(); // a machine that may be busy
  await signIn(page, "admin");
  for (let count = 0; count < 14; count++) await makeMoved(page.request);

  // A window of 1280 × 800 zoomed to 200 %.
  const zoomed = await browser.newContext({
    ...{ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    storageState: await page.context().storageState(),
  });
  const near = await zoomed.newPage();
  for (const path of essentials) {
    await near.goto(`/sandbox/${path}`);
    await expect(near.getByRole("heading", { level: 1 })).toBeVisible();
    await alive(near.getByRole("main"));
    // The main part scrolls by itself, so that what is too wide in it makes the page no wider.
    const over = await near.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("main")].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(Math.max(...over), path).toBeLessThanOrEqual(0);
    expect(await near.evaluate(slits), path).toEqual([]);
  }
  await zoomed.close();

  await page.setViewportSize({ width: 1280, height: 560 });
  await page.goto("/sandbox/board?status=picked_up");
  const rows = page.getByRole("row").filter({ hasText: /PP\d{10}/ });
  await alive(rows.first());
  // Around the whole page once; the table is one stop.
  const hidden: (string | null)[] = [];
  const press = async (key: string) => {
    await page.keyboard.press(key);
    hidden.push(await hiddenFocus(page));
  };
  for (let stops = 0; stops < 120 && !(await hasFocus(rows.first())); stops++) await press("Tab");
  await expect(rows.first()).toBeFocused();
  for (const key of ["ArrowDown", "ArrowUp"]) for (let step = 0; step < 12; step++) await press(key);
  expect(hidden.filter((one) => one !== null)).toEqual([]);

  await page.emulateMedia({ forcedColors: "active" });
  await page.keyboard.press("Enter");
  await expect(rows.first()).toHaveAttribute("aria-selected", "true");
  await expect(rows.first()).toBeFocused();
  expect(await rows.first().evaluate((row) => getComputedStyle(row).outlineStyle)).toBe("solid");
  const link = (to: keyof typeof mn.navigation) => page.getByRole("link", { name: mn.navigation[to], exact: true });
  const status = (of: "picked_up" | "in_transit") =>
    page.getByRole("button", { name: new RegExp(`^${mn.shipments.status[of]} \\d`) });
  for (const [chosen, other] of [
    [rows.first(), rows.nth(1)],
    [link("board"), link("stations")],
    [status("picked_up"), status("in_transit")],
  ] as const)
    expect(await groundOf(chosen)).not.toBe(await groundOf(other));
});
