import type { Locator, Page } from "@playwright/test";
import mn from "#messages/mn.json" with { type: "json" };
import { letGo, type Narrowing, narrow, rowOf, shows } from "./board-hands.ts";
import { type Happening, happen, type Parcel } from "./model.ts";
import type { Person } from "./person.ts";
import type { Fate } from "./plan.ts";

const words = mn.shipments;
const bulk = mn.board.bulk;
const STEP_PX = 300;

const openDialog = (page: Page) => page.locator('[role="dialog"]:not([aria-modal="false"])');

/** Those of `parcels` whose rows are in sight, from the top. */
async function inSight(page: Page, parcels: Iterable<Parcel>): Promise<Parcel[]> {
  const ids = await page.locator('[role="grid"] tbody tr[id]').evaluateAll((rows) => rows.map(({ id }) => id));
  const byLine = new Map([...parcels].map((parcel) => [`line-${parcel.id}`, parcel]));
  return ids.flatMap((id) => byLine.get(id) ?? []);
}

/** Clicks each of `parcels` as it comes into sight, wheeling down the list. */
async function pointAtEach(
  person: Person,
  narrowing: Narrowing,
  parcels: readonly Parcel[],
  act: (parcel: Parcel) => Promise<void>,
): Promise<void> {
  const { page } = person;
  const todo = new Set(parcels);
  if (todo.size === 0) return;
  await narrow(person, narrowing);
  const grid = page.getByRole("grid");
  await grid.hover({ position: { x: 300, y: 60 } });
  for (let idle = 0; todo.size > 0; ) {
    const [next] = await inSight(page, todo);
    idle = next ? 0 : idle + 1;
    if (idle > 100) throw new Error(`Not met on the board: ${[...todo].map(({ number }) => number).join(" ")}`);
    if (!next) {
      await page.mouse.wheel(0, STEP_PX);
      await page.waitForTimeout(50);
      continue;
    }
    todo.delete(next);
    await person.click(rowOf(page, next).locator("td").nth(1));
    await act(next);
    person.moves += 1;
    await grid.hover({ position: { x: 300, y: 60 } });
  }
  await letGo(person);
}

const panelOf = (page: Page, { number }: Parcel): Locator => page.getByRole("complementary", { name: number });

const button = (where: Locator, name: string) => where.getByRole("button", { name, exact: true });

/** By the button of the panel: picked up, or out for delivery. */
export function moveByMouse(
  person: Person,
  what: "pick_up" | "out",
  narrowing: Narrowing,
  parcels: readonly Parcel[],
): Promise<void> {
  return pointAtEach(person, narrowing, parcels, async (parcel) => {
    happen(parcel, what);
    const name = words.move[what === "pick_up" ? "pick_up" : "out_for_delivery"];
    await person.click(button(panelOf(person.page, parcel), name));
    await shows(person.page, parcel, parcel.status);
  });
}

/** What the couriers say when they call in: delivered, tried, or given up. */
export function tellByMouse(
  person: Person,
  narrowing: Narrowing,
  parcels: readonly Parcel[],
  fateOf: (parcel: Parcel) => Fate,
): Promise<void> {
  const { page, click } = person;
  const ways = {
    deliver: { move: words.move.deliver, submit: words.move.deliver, choice: null },
    attempt: { move: words.move.attempt, submit: words.save, choice: words.attemptOutcome.no_answer },
    fail: { move: words.move.fail, submit: words.move.fail, choice: words.failureReason.refused },
  } satisfies Partial<Record<Happening, object>>;
  return pointAtEach(person, narrowing, parcels, async (parcel) => {
    const fate = fateOf(parcel);
    const what = fate === "delivered" ? "deliver" : fate === "failed" ? "fail" : "attempt";
    const { move, submit, choice } = ways[what];
    happen(parcel, what);
    await click(button(panelOf(page, parcel), move));
    if (choice) await click(openDialog(page).getByLabel(choice, { exact: true }));
    await click(button(openDialog(page), submit));
    await openDialog(page).waitFor({ state: "detached" });
    await shows(page, parcel, parcel.status);
  });
}

/** All that is narrowed to, in one go. */
async function selectAll(person: Person, narrowing: Narrowing, count: number): Promise<Locator> {
  const { page, click } = person;
  await narrow(person, narrowing);
  const bar = page.getByRole("region", { name: bulk.title });
  await click(page.getByRole("grid").getByRole("checkbox", { name: bulk.select }).first());
  await click(button(bar, bulk.all));
  await bar.getByText(String(count), { exact: false }).first().waitFor();
  return bar;
}

const bulkMoves = { pick_up: bulk.do.pick_up, hub: bulk.do.hub_scan, out: bulk.do.out_for_delivery };

/** All of them by one press. @param isTakenBack first done and taken back, as one does with the wrong ones */
export async function moveInBulk(
  person: Person,
  what: keyof typeof bulkMoves,
  narrowing: Narrowing,
  parcels: readonly Parcel[],
  { isTakenBack = false } = {},
): Promise<void> {
  if (parcels.length === 0) return;
  const { page, click } = person;
  const bar = await selectAll(person, narrowing, parcels.length);
  if (isTakenBack) {
    await click(button(bar, bulkMoves[what]));
    await click(page.getByRole("button", { name: bulk.undo }));
    for (const parcel of await inSight(page, parcels)) await shows(page, parcel, parcel.status);
    return moveInBulk(person, what, narrowing, parcels);
  }
  for (const parcel of parcels) happen(parcel, what);
  await click(button(bar, bulkMoves[what]));
  await bar.waitFor({ state: "detached" });
  person.moves += parcels.length;
  await letGo(person);
}

/** All of them to the courier they are planned for. */
export async function assignInBulk(
  person: Person,
  narrowing: Narrowing,
  parcels: readonly Parcel[],
  courier: string,
): Promise<void> {
  if (parcels.length === 0) return;
  const { page, click } = person;
  const bar = await selectAll(person, narrowing, parcels.length);
  for (const parcel of parcels) happen(parcel, "assign", courier);
  await click(bar.getByRole("combobox", { name: bulk.do.assign }));
  await click(page.getByRole("option", { name: courier, exact: true }));
  await bar.waitFor({ state: "detached" });
  person.moves += parcels.length;
  await letGo(person);
}

/** Opens a parcel, waits for the other one who wants it, and picks it up unless that is done already. */
export function pickUpAsRivalByMouse(person: Person, parcel: Parcel, meet: () => Promise<void>): Promise<void> {
  const { page } = person;
  return pointAtEach(person, { vendor: parcel.vendor }, [parcel], async () => {
    const pickUp = button(panelOf(page, parcel), words.move.pick_up);
    await pickUp.waitFor();
    await meet();
    await pickUp.click({ timeout: 1_000 }).catch(() => {});
    await shows(page, parcel, "picked_up");
  });
}
