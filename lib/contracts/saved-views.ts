import { z } from "zod";
import { groupings } from "#lib/domain/board-grouping.ts";
import { boardFilter } from "./board-filter.ts";
import { text } from "./text.ts";

/** What a view asks for, as the board's address has it. */
const viewQuery = boardFilter.extend({ group: z.enum(groupings).optional() });

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
