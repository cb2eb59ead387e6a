import { z } from "zod";
import { callOutcomes, callParties } from "#lib/domain/call-log.ts";
import { returnSteps } from "#lib/domain/return-to-vendor.ts";
import { noteAudiences } from "#lib/domain/shipment-facts.ts";
import { optional, text } from "./text.ts";

const note = text(1_000).regex(/\S/, { error: "must not be empty." });

export const noteBody = z.object({ text: note, audience: z.enum(noteAudiences) }, { error: "must be an object." });

export type NoteBody = z.input<typeof noteBody>;

export const callBody = z.object(
  { party: z.enum(callParties), outcome: z.enum(callOutcomes), note: optional(note) },
  { error: "must be an object." },
);

export type CallBody = z.input<typeof callBody>;

export const returnBody = z.object(
  {
    step: z.enum(returnSteps),
    note: optional(note),
    expected_version: z.int().min(1).max(2_147_483_647).optional(),
  },
  { error: "must be an object." },
);

export type ReturnBody = z.input<typeof returnBody>;
