import { z } from "zod";
import { mostLabels } from "#lib/domain/label-roll.ts";

/** Shipments in the order in which their labels are to lie on the table. */
export const labelsBody = z.object({ ids: z.array(z.string().max(100)).min(1).max(mostLabels) });

export type LabelsBody = z.input<typeof labelsBody>;
