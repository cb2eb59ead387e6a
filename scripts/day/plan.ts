import { drawFrom } from "#lib/services/demo/draw.ts";

/** Whose hands do it: the counter with its scanner, or a dispatcher by keyboard or by mouse. */
export type Hands = "counter" | "keys" | "mouse";

/** How a parcel that is out for delivery ends: at its first try, at its second, not at all, or not today. */
export type Fate = "delivered" | "second_try" | "at_hub" | "failed" | "still_out";

export type Vendor = {
  id: string;
  name: string;
  /** Null = nobody comes for its parcels today. */
  pickedUpBy: Hands | null;
  courier: PlannedCourier;
};

export type PlannedCourier = { name: string; phone: string; loadedBy: Hands; deliveriesToldBy: Hands | null };

export type Order = { vendor: Vendor; isCanceled: boolean; fate: Fate };

const courierNames = ["Болд", "Ганаа", "Дорж", "Энхээ", "Зориг", "Итгэл", "Мөнхөө", "Наран"] as const;

const couriers: PlannedCourier[] = courierNames.map((name, at) => ({
  name: `${name} хүргэгч`,
  phone: `+9768800110${at}`,
  loadedBy: at < 5 ? "counter" : at === 5 ? "keys" : "mouse",
  deliveriesToldBy: at < 3 ? "keys" : at < 6 ? "mouse" : null,
}));

const PARCELS_A_VENDOR = 40;
/** Each courier has at least one vendor's parcels. */
const FEWEST_VENDORS = courierNames.length;
const pickers: (Hands | null)[] = ["counter", "counter", "counter", "keys", "mouse"];

const fates: [percent: number, fate: Fate][] = [
  [75, "delivered"],
  [6, "second_try"],
  [6, "at_hub"],
  [8, "failed"],
  [5, "still_out"],
];

export type Plan = { couriers: PlannedCourier[]; vendors: Vendor[]; orders: Order[] };

/** A day of `shipments` orders, the same for the same seed. */
export function planDay({ shipments, seed }: { shipments: number; seed: number }): Plan {
  const draw = drawFrom(seed);
  const count = Math.max(FEWEST_VENDORS, Math.round(shipments / PARCELS_A_VENDOR));
  const vendors = Array.from({ length: count }, (_, at): Vendor => {
    const courier = couriers[at % couriers.length] ?? draw.pick(couriers as [PlannedCourier]);
    const number = String(at + 1).padStart(2, "0");
    const pickedUpBy = at === count - 1 ? null : (pickers[at % pickers.length] ?? null);
    return { id: `delguur-${number}`, name: `Дэлгүүр ${number}`, pickedUpBy, courier };
  });
  const fateOf = () => {
    let at = draw.between(0, 99);
    for (const [percent, fate] of fates) {
      if (at < percent) return fate;
      at -= percent;
    }
    return "delivered";
  };
  const orders = Array.from({ length: shipments }, (_, at) => ({
    vendor: vendors[at % count] ?? draw.pick(vendors as [Vendor]),
    isCanceled: draw.chance(3),
    fate: fateOf(),
  }));
  return { couriers, vendors, orders };
}
