import { useTranslations } from "next-intl";
import { dateAndTime } from "#components/ui/ulaanbaatar.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { isTerminal } from "#lib/domain/shipment-status.ts";
import { dueAt, urgencyOf } from "#lib/domain/urgency.ts";
import { useBoardClock } from "../views/board-clock.tsx";

/** What to tell whoever calls about a parcel of theirs that is open, in Mongolian whatever the screen speaks. */
export function useCallerSentence(phone: string): (row: BoardRow) => string {
  const t = useTranslations("board.caller.say");
  const clock = useBoardClock();
  return (row) => {
    const due = dueAt(row);
    if (due === null || isTerminal(row.status)) return "";
    const name = row.recipient_phone === phone ? row.pickup.name : row.recipient_name;
    const whose = row.recipient_phone === phone ? "recipient" : "vendor";
    const values = { name, due: dateAndTime(new Date(due), { now: new Date(clock.now) }) };
    const what = t(`${whose}.${row.status as "created"}`, values);
    const next = row.status === "created" ? "pickup" : "delivery";
    return `${what} ${t(urgencyOf(row, clock) === "late" ? "late" : next, values)}`;
  };
}
