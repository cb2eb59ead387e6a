import type { BoardClock } from "./board-clock.ts";
import type { ServiceLevel } from "./service-level.ts";
import { dueAt, type Promised, type Urgency, urgencyOf } from "./urgency.ts";

type Row = Promised & { id: string; service_level: ServiceLevel };

const ranks: Record<Urgency, number> = { late: 0, soon: 1, calm: 2 };

/** The rows by risk: late ones, then what is due soon, then the rest; in each what is due first, and last what never is. */
export function byRisk<R extends Row>(rows: readonly R[], clock: BoardClock): R[] {
  const weighed = rows.map((row) => {
    const due = dueAt(row);
    return { row, rank: ranks[urgencyOf(row, clock)], due: due === null ? Infinity : Date.parse(due) };
  });
  weighed.sort((a, b) => {
    if (a.rank !== b.rank) return a.rank - b.rank;
    if (a.due !== b.due) return a.due - b.due;
    return a.row.id < b.row.id ? 1 : -1;
  });
  return weighed.map(({ row }) => row);
}
