import type { BoardRow } from "#lib/contracts/board.ts";
import { carrierOf } from "#lib/domain/board-filter.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import { dueAt } from "#lib/domain/urgency.ts";

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ulaanbaatar",
  dateStyle: "short",
  timeStyle: "short",
});

/** `2026-11-24 14:02`, which spreadsheets take for a time. */
const timeCell = (at: string | null) => (at === null ? "" : clock.format(new Date(at)));

type Words = { status: Record<BoardRow["status"], string>; level: Record<BoardRow["service_level"], string> };

/** The columns of the exported board, as keys of `board.export` in `messages/`, and what each says of a row. */
const cells = {
  tracking: (row) => row.tracking_number,
  order: (row) => row.order_id,
  status: (row, { status }) => status[row.status],
  due: (row) => timeCell(dueAt(row)),
  service: (row, { level }) => level[row.service_level],
  district: (row) => row.district_code ?? row.district,
  khoroo: (row) => String(row.khoroo ?? ""),
  address: (row) => row.line1,
  landmark: (row) => row.landmark ?? "",
  recipient: (row) => row.recipient_name,
  phone: (row) => spokenPhone(row.recipient_phone),
  courier: (row) => carrierOf(row)?.name ?? "",
  cod: (row) => String(row.cod_amount ?? ""),
  attempts: (row) => String(row.attempts),
  vendor: (row) => row.pickup.name,
  vendorId: (row) => row.vendor_id,
  partner: (row) => row.partner,
  note: (row) => row.note?.text ?? "",
  created: (row) => timeCell(row.created_at),
  updated: (row) => timeCell(row.updated_at),
} satisfies Record<string, (row: BoardRow, words: Words) => string>;

export const exportColumns = Object.keys(cells) as (keyof typeof cells)[];

/** A row as the cells of those columns: times on Ulaanbaatar's clock, cash as a number of tögrög. */
export function rowCells(row: BoardRow, words: Words): string[] {
  return exportColumns.map((column) => cells[column](row, words));
}
