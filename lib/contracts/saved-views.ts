import { z } from "zod";
import { districtFilters, dueFilters } from "#lib/domain/board-filter.ts";
import { groupings } from "#lib/domain/board-grouping.ts";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { flags, urgencyViews } from "#lib/domain/urgency-views.ts";
import { text } from "./text.ts";

/** What a view asks for, as the board's address has it; what is left out narrows nothing. */
const viewQuery = z
  .object({
    status: z.enum(shipmentStatuses),
    q: text(8_000),
    view: z.enum(urgencyViews),
    courier: text(100),
    vendor: text(200),
    district: z.enum(districtFilters),
    level: z.enum(serviceLevels),
    partner: text(100),
    flag: z.enum(flags),
    cod: z.enum(["yes", "no"]),
    due: z.union([z.enum(dueFilters), z.iso.date()]),
    group: z.enum(groupings),
  })
  .partial();

const known = { name: text(60).regex(/\S/, { error: "must not be empty." }), query: viewQuery };

export const createSavedViewBody = z.object({ ...known, shared: z.boolean().default(false) });

export type CreateSavedViewBody = z.output<typeof createSavedViewBody>;

export const changeSavedViewBody = z.object({ ...known, shared: z.boolean() }).partial();

export type ChangeSavedViewBody = z.output<typeof changeSavedViewBody>;

export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  query: viewQuery,
  /** Everybody of the environment sees it. */
  shared: z.boolean(),
  owner: z.object({ id: z.string(), name: z.string() }),
});

export type SavedView = z.output<typeof savedView>;

export const savedViewList = z.object({ data: z.array(savedView) });

export const deletedSavedView = z.object({ id: z.string() });
