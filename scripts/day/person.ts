import type { Browser, Locator, Page, Request } from "@playwright/test";
import mn from "#messages/mn.json" with { type: "json" };
import { type Cable, layCable } from "../browser/cut-cable.ts";

/** Longer than a person would wait for anything, on a machine that may be busy. */
const PATIENCE_MS = 60_000;

/** What changes a parcel; word of who is where may never be answered. */
const isMove = /\/(transitions|courier|bulk|undo)$/;

export type Person = {
  page: Page;
  cable: Cable;
  keys: number;
  clicks: number;
  /** What was done to a parcel. */
  moves: number;
  busyMs: number;
  press: (key: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  click: (where: Locator) => Promise<void>;
  /** Waits until everything that was asked for has been answered. */
  answered: () => Promise<void>;
  /** Counts the time it takes as theirs. */
  work: (doing: () => Promise<void>) => Promise<void>;
};

type Desk = { browser: Browser; url: string; email: string; password: string; path: string };

/** Somebody who signs in at a desk of their own, on a cable that can be cut; what their hands do is counted. */
export async function seat({ browser, url, email, password, path }: Desk): Promise<Person> {
  const cable = await layCable(url);
  const context = await browser.newContext({
    ...{ baseURL: cable.url, locale: "mn-MN", reducedMotion: "reduce", viewport: { width: 1600, height: 1000 } },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(`/login?next=${encodeURIComponent(path)}`);
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.getByRole("button", { name: mn.session.signIn }).click();
  await page.waitForURL((address) => address.pathname === path);
  await isLive(page);
  const asked = new Set<Request>();
  page.on("request", (request) => isMove.test(request.url()) && asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  const person: Person = {
    ...{ page, cable, keys: 0, clicks: 0, moves: 0, busyMs: 0 },
    press: async (key) => {
      person.keys += 1;
      await page.keyboard.press(key);
    },
    type: async (text) => {
      person.keys += text.length;
      await page.keyboard.type(text);
    },
    click: async (where) => {
      person.clicks += 1;
      await where.click();
    },
    answered: async () => {
      while (asked.size > 0) await page.waitForTimeout(50);
    },
    work: async (doing) => {
      const startedAt = performance.now();
      await doing();
      person.busyMs += performance.now() - startedAt;
    },
  };
  return person;
}

const chip = (page: Page, state: string) => page.locator(`[data-testid=live]${state}`);

/** Waits until the page says that it is live. */
export const isLive = (page: Page) => chip(page, "[data-state=live]").waitFor();

/** Cuts their link, does something meanwhile, and waits until the page has found back by itself. */
export async function withoutLink({ page, cable, answered }: Person, meanwhile: () => Promise<unknown>): Promise<void> {
  // What is under way when the link goes is told to whoever asked, who would do it again: that is another story.
  await answered();
  cable.cut();
  await chip(page, ":not([data-state=live])").waitFor();
  await meanwhile();
  cable.mend();
  await isLive(page);
}
