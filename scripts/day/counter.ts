import type { Page } from "@playwright/test";
import type { Station } from "#lib/domain/scan.ts";
import { newTrackingNumber } from "#lib/ids.ts";
import type { Draw } from "#lib/services/demo/draw.ts";
import mn from "#messages/mn.json" with { type: "json" };
import { scan } from "../browser/scanner.ts";
import { type Happening, happen, type Parcel } from "./model.ts";
import { isLive, type Person } from "./person.ts";

const words = mn.stations;
/** Of a hundred good scans so many are followed by one that is none. */
const MISSCANS_PERCENT = 4;
const IN_A_DROP = 6;

/** What was read amiss, or twice, and what the counter has to say to it. */
const misscans = {
  twice: { verdict: "repeated", label: (number: string) => number },
  unknown: { verdict: "refused", label: () => newTrackingNumber() },
  unreadable: { verdict: "unreadable", label: () => "PP0000000001" },
} as const;

export type Misscan = keyof typeof misscans;

export type Counter = { scans: number; misscans: Record<Misscan, number>; wrong: string[] };

export const newCounter = (): Counter => ({ scans: 0, misscans: { twice: 0, unknown: 0, unreadable: 0 }, wrong: [] });

const happenings: Record<Station, Happening> = { pick_up: "pick_up", hub_in: "hub", load: "out", return: "give_back" };

const verdict = (page: Page) => page.getByTestId("verdict");

/** Scans a label, and waits for the counter's word on it. */
async function scanned({ page }: Person, label: string): Promise<string | null> {
  await scan(page, label);
  const about = verdict(page).filter({ hasText: label });
  await about.and(page.locator(":not([data-verdict=sending]):not([data-verdict=waiting])")).waitFor();
  return verdict(page).getAttribute("data-verdict");
}

async function setUp({ page, click }: Person, station: Station, courier: string | null): Promise<void> {
  await click(page.getByText(mn.shipments.station[station], { exact: true }));
  if (courier === null) return;
  await click(page.getByLabel(words.choose.load, { exact: true }));
  await click(page.getByRole("option", { name: courier }));
}

/**
 * Scans a pile at a station, now and then amiss.
 * @param work.hasDrop whether the link goes in the middle of it: what is scanned meanwhile is kept, and sent later
 */
export async function scanPile(
  person: Person,
  counter: Counter,
  work: { station: Station; courier?: string; parcels: readonly Parcel[]; draw: Draw; hasDrop?: boolean },
): Promise<void> {
  const { station, courier = null, parcels, draw } = work;
  if (parcels.length === 0) return;
  await setUp(person, station, courier);
  const dropAt = work.hasDrop ? Math.floor(parcels.length / 2) : Number.POSITIVE_INFINITY;
  for (const [at, parcel] of parcels.entries()) {
    happen(parcel, happenings[station], courier ?? parcel.courier);
    counter.scans += 1;
    person.moves += 1;
    if (at === dropAt) person.cable.cut();
    const isCut = at >= dropAt && at < dropAt + IN_A_DROP;
    if (isCut) {
      await scan(person.page, parcel.number);
      await verdict(person.page)
        .filter({ hasText: parcel.number })
        .and(person.page.locator("[data-verdict=waiting]"))
        .waitFor();
    } else await expectVerdict(person, counter, parcel.number, "done");
    if (at === Math.min(dropAt + IN_A_DROP, parcels.length) - 1) await findBack(person);
    if (!isCut && draw.chance(MISSCANS_PERCENT)) await scanAmiss(person, counter, parcel, draw);
  }
}

async function findBack({ page, cable }: Person): Promise<void> {
  cable.mend();
  await page.getByTestId("waiting").filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  await isLive(page);
}

async function scanAmiss(person: Person, counter: Counter, { number }: Parcel, draw: Draw): Promise<void> {
  const how = draw.pick(["twice", "unknown", "unreadable"] as const);
  counter.misscans[how] += 1;
  const { label, verdict } = misscans[how];
  await expectVerdict(person, counter, label(number), verdict);
}

async function expectVerdict(person: Person, counter: Counter, label: string, expected: string): Promise<void> {
  const heard = await scanned(person, label);
  if (heard !== expected) counter.wrong.push(`${label}: the counter says ${heard}, not ${expected}`);
}
