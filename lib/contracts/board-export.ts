import { z } from "zod";
import { type BoardFilter, districtFilters, dueFilters } from "#lib/domain/board-filter.ts";
import { locales } from "#lib/domain/locale.ts";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { flags, urgencyViews } from "#lib/domain/urgency-views.ts";

const id = z.string().max(200);

/** What is on the board, by the names that its URL has; what is left out narrows nothing. */
const filter = {
  status: z.enum(shipmentStatuses).nullable().default(null),
  q: z.string().max(8_000).default(""),
  view: z.enum(urgencyViews).nullable().default(null),
  courier: id.nullable().default(null),
  vendor: id.nullable().default(null),
  district: z.enum(districtFilters).nullable().default(null),
  level: z.enum(serviceLevels).nullable().default(null),
  partner: id.nullable().default(null),
  flag: z.enum(flags).nullable().default(null),
  cod: z.enum(["yes", "no"]).nullable().default(null),
  due: z
    .union([z.enum(dueFilters), z.iso.date()], { error: "must be today, tomorrow, or a day such as 2026-11-22." })
    .nullable()
    .default(null),
} satisfies Record<keyof BoardFilter, z.ZodType>;

export const boardExportQuery = z.object({ ...filter, locale: z.enum(locales).default("mn") });

export type BoardExportQuery = z.output<typeof boardExportQuery>;
