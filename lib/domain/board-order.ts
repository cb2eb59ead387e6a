import type { BoardClock } from "./board-clock.ts";
import type { ServiceLevel } from "./service-level.ts";
import { dueTime, type Promised, type Urgency, urgencyOf } from "./urgency.ts";

type Row = Promised & { id: string; service_level: ServiceLevel };

/** Further apart than any two times. */
const ranks: Record<Urgency, number> = { late: 0, soon: 1e14, calm: 2e14 };

/** The rows by risk: late ones, then what is due soon, then the rest; in each what is due first, and last what never is. */
export function byRisk<R extends Row>(rows: readonly R[], clock: BoardClock): R[] {
  const weighed = rows.map((row) => {
    const due = dueTime(row);
    return { row, weight: Number.isNaN(due) ? Infinity : ranks[urgencyOf(row, clock)] + due };
  });
  weighed.sort((a, b) => {
    if (a.weight !== b.weight) return a.weight - b.weight;
    return a.row.id < b.row.id ? 1 : -1;
  });
  return weighed.map(({ row }) => row);
}
