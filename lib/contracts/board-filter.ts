import { z } from "zod";
import { type BoardFilter, districtFilters, dueFilters } from "#lib/domain/board-filter.ts";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { flags, urgencyViews } from "#lib/domain/urgency-views.ts";
import { text } from "./text.ts";

/** What narrows the board, by the names that its URL has; what is left out narrows nothing. */
export const boardFilter = z
  .object({
    status: z.enum(shipmentStatuses),
    q: text(8_000),
    view: z.enum(urgencyViews),
    courier: text(200),
    vendor: text(200),
    district: z.enum(districtFilters),
    level: z.enum(serviceLevels),
    partner: text(200),
    flag: z.enum(flags),
    cod: z.enum(["yes", "no"]),
    due: z.union([z.enum(dueFilters), z.iso.date()], {
      error: "must be today, tomorrow, or a day such as 2026-11-22.",
    }),
  } satisfies Record<keyof BoardFilter, z.ZodType>)
  .partial();
