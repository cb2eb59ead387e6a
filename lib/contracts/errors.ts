import { z } from "zod";
import type { ErrorType } from "#lib/domain/error-codes.ts";

const fieldError = z.object({ code: z.string(), message: z.string(), field: z.string() });

/** The envelope of every 4xx and 5xx (contract §3). Codes may be added, so they are no enumeration. */
export const errorEnvelope = z.object({
  error: z.object({
    type: z.custom<ErrorType>().meta({ type: "string" }),
    code: z.string(),
    message: z.string(),
    field: z.string().optional(),
    request_id: z.string(),
    doc_url: z.string().optional(),
    errors: z.array(fieldError).optional(),
    conflict: z
      .object({ status: z.string(), version: z.number(), changed_by: z.string(), changed_at: z.string() })
      .optional(),
  }),
});

/** A top-level field or query parameter that the contract does not know: accepted, and reported. */
export const warning = z.object({
  code: z.enum(["unknown_field", "unknown_parameter"]),
  field: z.string(),
  did_you_mean: z.string().nullable(),
});

export type Warning = z.output<typeof warning>;

/** `GET /health`. */
export const healthView = z.object({ status: z.literal("ok") });
