import { z } from "zod";
import { createShipmentBody } from "./shipments.ts";
import { text } from "./text.ts";

/** A row of a sheet. `metadata` is a program's own, and no column has it. */
const importedShipment = createShipmentBody.omit({ metadata: true });

/** Some rows of a sheet, to be registered for a partner (its slug). */
export const importBody = z.object({ partner: text(100), shipments: z.array(importedShipment).min(1).max(50) });

export type ImportBody = z.output<typeof importBody>;

/** One result a row, by its place among those that were sent. */
export const importAnswer = z.object({
  registered: z.array(z.object({ at: z.number(), id: z.string(), tracking_number: z.string() })),
  refused: z.array(z.object({ at: z.number(), code: z.string(), message: z.string(), field: z.string().nullable() })),
});

export type ImportAnswer = z.output<typeof importAnswer>;
