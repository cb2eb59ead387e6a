import mn from "#messages/mn.json" with { type: "json" };
import { letGo, type Narrowing, narrow, shows } from "./board-hands.ts";
import { happen, type Parcel } from "./model.ts";
import type { Person } from "./person.ts";
import type { Fate } from "./plan.ts";

const dialog = '[role="dialog"]:not([aria-modal="false"])';

/** Goes down what is narrowed to, row by row, and does what is to be done with each of `parcels` on the way. */
async function walk(
  person: Person,
  narrowing: Narrowing,
  parcels: readonly Parcel[],
  act: (parcel: Parcel) => Promise<void>,
): Promise<void> {
  const { page, press } = person;
  const todo = new Map(parcels.map((parcel) => [`line-${parcel.id}`, parcel]));
  if (todo.size === 0) return;
  await narrow(person, narrowing);
  // A list one has just chosen from keeps the letters for itself.
  await person.click(page.getByRole("heading", { level: 1 }));
  const focused = page.locator('[role="grid"] tbody tr:focus');
  for (let presses = 0; (await focused.count()) === 0; presses++) {
    if (presses === 20)
      throw new Error(
        `No row takes the keys: ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300))}`,
      );
    await press("KeyJ");
    await page.waitForTimeout(250);
  }
  await press("Home");
  let before = "";
  while (todo.size > 0) {
    const at = await page.evaluate(() => document.activeElement?.id ?? "");
    const parcel = todo.get(at);
    if (parcel) {
      todo.delete(at);
      await act(parcel);
      person.moves += 1;
    } else if (at === before)
      throw new Error(`The end of the list, and not met: ${[...todo.values()].map(({ number }) => number).join(" ")}`);
    before = at;
    await press("KeyJ");
  }
  await letGo(person);
}

/** By one letter: picked up, or out for delivery. */
export function moveByKey(
  person: Person,
  what: "pick_up" | "out",
  narrowing: Narrowing,
  parcels: readonly Parcel[],
): Promise<void> {
  return walk(person, narrowing, parcels, async (parcel) => {
    happen(parcel, what);
    await person.press(what === "pick_up" ? "KeyP" : "KeyO");
    await shows(person.page, parcel, parcel.status);
  });
}

/** Moves and takes it back again: nothing has happened. */
export function undoByKey(person: Person, narrowing: Narrowing, parcels: readonly Parcel[]): Promise<void> {
  return walk(person, narrowing, parcels, async (parcel) => {
    await person.press("KeyP");
    await shows(person.page, parcel, "picked_up");
    await person.press("KeyU");
    await shows(person.page, parcel, "created");
  });
}

/** Gives each to the courier it is planned for. */
export function assignByKey(person: Person, narrowing: Narrowing, parcels: readonly Parcel[]): Promise<void> {
  const { page, press, type } = person;
  return walk(person, narrowing, parcels, async (parcel) => {
    happen(parcel, "assign", parcel.planned);
    await press("KeyA");
    await page.getByRole("combobox", { name: mn.shipments.courierSearch }).waitFor();
    await type(parcel.planned.slice(0, 3).toLowerCase());
    await page.getByRole("option", { name: parcel.planned }).waitFor();
    await press("Enter");
    await page.locator(`[id="line-${parcel.id}"]`).filter({ hasText: parcel.planned }).waitFor();
  });
}

/** What the couriers say when they call in: delivered, tried, or given up. */
export function tellByKey(
  person: Person,
  narrowing: Narrowing,
  parcels: readonly Parcel[],
  fateOf: (parcel: Parcel) => Fate,
): Promise<void> {
  const { page, press } = person;
  const answer = async (key: string, ...more: string[]) => {
    await press(key);
    await page.locator(`${dialog} input`).first().waitFor();
    for (const next of more) await press(next);
    await press("Enter");
    await page.locator(dialog).waitFor({ state: "detached" });
  };
  return walk(person, narrowing, parcels, async (parcel) => {
    const fate = fateOf(parcel);
    if (fate === "delivered") happen(parcel, "deliver");
    else happen(parcel, fate === "failed" ? "fail" : "attempt");
    if (fate === "delivered") await answer("KeyD");
    else await answer(fate === "failed" ? "KeyF" : "KeyT", "Space");
    await shows(page, parcel, parcel.status);
  });
}

/** Goes to a parcel, waits for the other one who wants it, and picks it up. */
export function pickUpAsRival(person: Person, parcel: Parcel, meet: () => Promise<void>): Promise<void> {
  return walk(person, { vendor: parcel.vendor }, [parcel], async () => {
    await meet();
    await person.press("KeyP");
    await shows(person.page, parcel, "picked_up");
  });
}
