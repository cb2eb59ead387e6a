import type { Counter } from "./counter.ts";
import { type Parcel, toldOf } from "./model.ts";
import type { Person } from "./person.ts";

type Day = {
  keys: Person;
  mouse: Person;
  counter: Person;
  scans: Counter;
  parcels: readonly Parcel[];
  webhooks: number;
};

const aMinute = ({ moves, busyMs }: Person) => (moves / (busyMs / 60_000)).toFixed(0);
const each = (count: number, { moves }: Person) => (count / Math.max(1, moves)).toFixed(1);

/** How the day went, in figures. */
export function report({ keys, mouse, counter, scans, parcels, webhooks }: Day): string {
  const events = parcels.reduce((sum, parcel) => sum + parcel.events.length, 0);
  const owed = parcels.reduce((sum, parcel) => sum + toldOf(parcel).length, 0);
  const { twice, unknown, unreadable } = scans.misscans;
  return `
by keyboard      ${keys.moves} moves, ${aMinute(keys)} a minute, ${each(keys.keys, keys)} keys a move
by mouse         ${mouse.moves} moves, ${aMinute(mouse)} a minute, ${each(mouse.clicks, mouse)} clicks a move, bulk included
by scanner       ${scans.scans} scans, ${aMinute(counter)} a minute
mis-scans        ${twice + unknown + unreadable}: ${twice} twice, ${unknown} unknown, ${unreadable} unreadable; ${scans.wrong.length} judged wrongly
the model        ${parcels.length} shipments, ${events} events, ${owed} webhooks owed, ${webhooks} received
`;
}
