import type { Draw } from "#lib/services/demo/draw.ts";
import { type Counter, scanPile } from "./counter.ts";
import { assignByKey, moveByKey, pickUpAsRival, tellByKey, undoByKey } from "./keyboard-dispatcher.ts";
import { happen, type Parcel } from "./model.ts";
import { assignInBulk, moveByMouse, moveInBulk, pickUpAsRivalByMouse, tellByMouse } from "./mouse-dispatcher.ts";
import type { OrderedParcel } from "./open-day.ts";
import { type Person, withoutLink } from "./person.ts";
import type { Fate, PlannedCourier, Vendor } from "./plan.ts";

export type Cast = { counter: Person; scans: Counter; keys: Person; mouse: Person; draw: Draw };

/** What each of the three does in a part of the day, all at once. */
export type Round = {
  name: string;
  counter: () => Promise<void>;
  keys: () => Promise<void>;
  mouse: () => Promise<void>;
};

const UNDONE = 5;
const FOUGHT_OVER = 3;
/** How long a dispatcher's link is away while the others go on. */
const AWAY_MS = 4_000;

const idle = async () => {};
const pause = (person: Person) => () => person.page.waitForTimeout(AWAY_MS);
/** Two of three that were given up. */
const toTakeBack = (all: readonly OrderedParcel[]) =>
  all.filter(({ fate }) => fate === "failed").filter((_, at) => at % 3 !== 2);

function grouped<Key>(all: readonly OrderedParcel[], keyOf: (one: OrderedParcel) => Key): [Key, Parcel[]][] {
  return [...Map.groupBy(all, keyOf)].map(([key, some]) => [key, some.map(({ parcel }) => parcel)]);
}

/** Two who want the same at the same moment. */
function rendezvous(): () => Promise<void> {
  let open = () => {};
  let waiting = 2;
  const met = new Promise<void>((resolve) => {
    open = resolve;
  });
  return async () => {
    waiting -= 1;
    if (waiting === 0) open();
    await met;
  };
}

/** The parts of the day, for what was not taken back before it began. */
export function planRounds({ counter, scans, keys, mouse, draw }: Cast, all: readonly OrderedParcel[]): Round[] {
  const kept = all.filter(({ isCanceled }) => !isCanceled);
  const fetched = kept.filter(({ vendor }) => vendor.pickedUpBy !== null);
  const left = kept.filter(({ vendor }) => vendor.pickedUpBy === null).map(({ parcel }) => parcel);
  const fates = new Map(kept.map(({ parcel, fate }) => [parcel.id, fate]));
  const fateOf = ({ id }: Parcel): Fate => fates.get(id) ?? "still_out";
  const byVendor = (some: readonly OrderedParcel[]): [Vendor, Parcel[]][] => grouped(some, ({ vendor }) => vendor);
  const byCourier = (some: readonly OrderedParcel[]): [PlannedCourier, Parcel[]][] =>
    grouped(some, ({ vendor }) => vendor.courier);
  const pickedUpBy = (hands: string) => byVendor(fetched.filter(({ vendor }) => vendor.pickedUpBy === hands));
  const loadedBy = (hands: string) => fetched.filter(({ vendor }) => vendor.courier.loadedBy === hands);
  const isScanned = ({ vendor }: OrderedParcel) => vendor.courier.loadedBy === "counter";
  const toldBy = (hands: string) =>
    byCourier(fetched.filter(({ vendor, fate }) => vendor.courier.deliveriesToldBy === hands && fate !== "still_out"));
  const scanAll = (station: "hub_in" | "return", parcels: readonly Parcel[]) =>
    scanPile(counter, scans, { station, parcels, draw });

  return [
    {
      name: "picked up",
      counter: async () => {
        for (const [at, [, parcels]] of pickedUpBy("counter").entries())
          await scanPile(counter, scans, { station: "pick_up", parcels, draw, hasDrop: at === 0 });
      },
      keys: async () => {
        for (const [vendor, parcels] of pickedUpBy("keys"))
          await moveByKey(keys, "pick_up", { vendor: vendor.name }, parcels);
        const [first] = left;
        if (first) await undoByKey(keys, { vendor: first.vendor }, left.slice(0, UNDONE));
      },
      mouse: async () => {
        for (const [at, [vendor, parcels]] of pickedUpBy("mouse").entries())
          await moveInBulk(mouse, "pick_up", { vendor: vendor.name }, parcels, { isTakenBack: at === 0 });
      },
    },
    {
      name: "at the hub, those that dispatchers hand out",
      counter: () =>
        scanAll(
          "hub_in",
          fetched.filter((one) => !isScanned(one)).map(({ parcel }) => parcel),
        ),
      keys: async () => {
        for (const parcel of left.slice(UNDONE, UNDONE + FOUGHT_OVER)) {
          const meet = rendezvous();
          happen(parcel, "pick_up");
          await Promise.all([pickUpAsRival(keys, parcel, meet), pickUpAsRivalByMouse(mouse, parcel, meet)]);
        }
      },
      mouse: idle,
    },
    {
      name: "at the hub, the rest; couriers chosen",
      counter: () =>
        scanAll(
          "hub_in",
          fetched.filter(isScanned).map(({ parcel }) => parcel),
        ),
      keys: async () => {
        for (const [vendor, parcels] of byVendor(loadedBy("keys")))
          await assignByKey(keys, { vendor: vendor.name }, parcels);
      },
      mouse: async () => {
        for (const [vendor, parcels] of byVendor(loadedBy("mouse")))
          await assignInBulk(mouse, { vendor: vendor.name }, parcels, vendor.courier.name);
      },
    },
    {
      name: "out for delivery",
      counter: async () => {
        for (const [{ name: courier }, parcels] of byCourier(loadedBy("counter")))
          await scanPile(counter, scans, { station: "load", courier, parcels, draw });
      },
      keys: async () => {
        for (const [{ name: courier }, parcels] of byCourier(loadedBy("keys"))) {
          const half = Math.ceil(parcels.length / 2);
          await moveByKey(keys, "out", { courier }, parcels.slice(0, half));
          await withoutLink(keys, pause(keys));
          await moveByKey(keys, "out", { courier }, parcels.slice(half));
        }
      },
      mouse: async () => {
        for (const [{ name: courier }, parcels] of byCourier(loadedBy("mouse")))
          await moveInBulk(mouse, "out", { courier }, parcels);
      },
    },
    {
      name: "what couriers say",
      counter: idle,
      keys: async () => {
        for (const [{ name: courier }, parcels] of toldBy("keys")) await tellByKey(keys, { courier }, parcels, fateOf);
      },
      mouse: async () => {
        for (const [at, [{ name: courier }, parcels]] of toldBy("mouse").entries()) {
          if (at === 1) await withoutLink(mouse, pause(mouse));
          await tellByMouse(mouse, { courier }, parcels, fateOf);
        }
      },
    },
    {
      name: "a second try, and back to the shop",
      counter: () =>
        scanAll(
          "return",
          toTakeBack(fetched.filter(({ vendor }) => vendor.courier.deliveriesToldBy)).map(({ parcel }) => parcel),
        ),
      keys: async () => {
        for (const [{ name: courier }, parcels] of toldBy("keys")) {
          const again = parcels.filter((parcel) => fateOf(parcel) === "second_try");
          await moveByKey(keys, "out", { courier }, again);
          await tellByKey(keys, { courier }, again, () => "delivered");
        }
      },
      mouse: async () => {
        for (const [{ name: courier }, parcels] of toldBy("mouse")) {
          const again = parcels.filter((parcel) => fateOf(parcel) === "second_try");
          await moveByMouse(mouse, "out", { courier }, again);
          await tellByMouse(mouse, { courier }, again, () => "delivered");
        }
      },
    },
  ];
}
