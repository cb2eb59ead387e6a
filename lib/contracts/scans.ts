import { z } from "zod";
import { returnSteps } from "#lib/domain/return-to-vendor.ts";
import { scanReasons, scanVerdicts } from "#lib/domain/scan.ts";
import { boardRow } from "./board.ts";
import { instant, text } from "./text.ts";

const common = { tracking_number: text(20), occurred_at: instant };

/** One parcel that passed by a station's scanner, when it did. */
export const scanBody = z.discriminatedUnion("station", [
  z.object({ station: z.literal("pick_up"), ...common }),
  z.object({ station: z.literal("hub_in"), hub: text(80).optional(), ...common }),
  z.object({ station: z.literal("load"), courier_id: text(100), reassign: z.boolean().optional(), ...common }),
  z.object({ station: z.literal("return"), step: z.enum(returnSteps), ...common }),
]);

export type ScanBody = z.output<typeof scanBody>;
export type SentScan = z.input<typeof scanBody>;

/** What became of it. Refusals are answers too, so that a station that sends a scan again hears the same. */
export const scanAnswer = z.object({
  verdict: z.enum(scanVerdicts),
  reason: z.enum(scanReasons).nullable(),
  /** Who moved it last and when, before this scan; null when it has not moved yet. */
  before: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** The shipment as it is now; null when there is none. */
  row: boardRow.nullable(),
});

export type ScanAnswer = z.output<typeof scanAnswer>;
