import type { Locator, Page } from "@playwright/test";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import mn from "#messages/mn.json" with { type: "json" };
import type { Parcel } from "./model.ts";
import type { Person } from "./person.ts";

const words = mn.board;

export const rowOf = (page: Page, { id }: Pick<Parcel, "id">): Locator => page.locator(`[id="line-${id}"]`);

/** Waits until the row says where the parcel stands, be it about to. */
export const shows = (page: Page, parcel: Parcel, status: ShipmentStatus): Promise<void> =>
  rowOf(page, parcel).filter({ hasText: mn.shipments.status[status] }).waitFor();

export type Narrowing = { vendor?: string; courier?: string };

/** Narrows the board, or widens it again: what is left out narrows nothing. */
export async function narrow(person: Person, { vendor, courier }: Narrowing): Promise<void> {
  await choose(person, words.filter.vendor, vendor);
  await choose(person, words.filter.courier, courier);
}

async function choose({ page, click }: Person, label: string, name = label): Promise<void> {
  const control = page.getByRole("combobox", { name: label, exact: true }).first();
  if ((await control.textContent())?.trim() === name) return;
  await click(control);
  await click(page.getByRole("option", { name, exact: true }));
  await control.filter({ hasText: name }).waitFor();
  await page.getByRole("listbox").waitFor({ state: "detached" });
}

/** Lets go of whatever is chosen, open or pointed at: then the board puts its rows in order. */
export async function letGo({ page }: Person): Promise<void> {
  const close = page.getByRole("complementary").getByRole("button", { name: mn.shipments.close, exact: true });
  if (await close.isVisible()) await close.click();
  await page.mouse.move(0, 0);
  for (let times = 0; times < 3; times++) await page.keyboard.press("Escape");
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
}
