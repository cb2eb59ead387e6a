import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import mn from "#messages/mn.json" with { type: "json" };
import { letGo, narrow } from "./board-hands.ts";
import type { Person } from "./person.ts";

/** What a row of a board says, by the shipment's id. */
export type BoardLines = Map<string, string>;

/** Reads every row of a person's board as it has come to stand there, live, without asking the server again. */
export async function readBoard(person: Person): Promise<BoardLines> {
  await letGo(person);
  await narrow(person, {});
  return readLines(person);
}

/** The same of those that are closed, which are asked for. */
export async function readClosed(person: Person, status: ShipmentStatus): Promise<BoardLines> {
  const { page, click } = person;
  const answered = page.waitForResponse((response) => response.url().includes(`/board?status=${status}`));
  await click(page.getByRole("button", { name: mn.shipments.status[status], exact: false, pressed: false }).first());
  await answered;
  return readLines(person);
}

/** The same of the view of what has to go back. */
export async function readReturns(person: Person): Promise<BoardLines> {
  const tab = person.page.getByRole("button", { name: mn.board.view.to_return });
  await person.click(tab);
  await tab.and(person.page.locator("[aria-pressed=true]")).waitFor();
  return readLines(person);
}

/** Longer than a browser on a busy machine takes from an answer to its rows. */
const SETTLING_MS = 2_000;

/** Reads until two readings with a pause between them agree: what was asked for is drawn after its answer. */
async function readLines(person: Person): Promise<BoardLines> {
  let before: BoardLines | null = null;
  for (;;) {
    await person.page.waitForTimeout(SETTLING_MS);
    const now = await readOnce(person);
    if (before && JSON.stringify([...before]) === JSON.stringify([...now])) return now;
    before = now;
  }
}

async function readOnce({ page }: Person): Promise<BoardLines> {
  const lines = await page.getByRole("grid").evaluate(async (grid) => {
    const scroller = grid.parentElement;
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const found: Record<string, string> = {};
    for (let top = 0; scroller; top += scroller.clientHeight / 2) {
      scroller.scrollTop = top;
      await drawn();
      for (const row of grid.querySelectorAll<HTMLElement>("tr[id^=line-]"))
        found[row.id.slice("line-".length)] = row.textContent;
      if (top > scroller.scrollHeight) break;
    }
    return found;
  });
  return new Map(Object.entries(lines));
}
