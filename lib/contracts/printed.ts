import { z } from "zod";

/** What one roll of labels holds; a shipment takes one for each of its pieces. */
export const mostLabels = 500;

/** Shipments in the order in which their labels are to lie on the table. */
export const labelsBody = z.object({ ids: z.array(z.string().max(100)).min(1).max(mostLabels) });

export type LabelsBody = z.input<typeof labelsBody>;
