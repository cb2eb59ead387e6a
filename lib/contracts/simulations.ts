import { z } from "zod";
import { scenarios } from "#lib/domain/simulation.ts";

const mostMs = 60_000;
const stepRule = { error: `must be a whole number from 0 to ${mostMs}.` };

/** `POST /shipments/{id}/simulate` (contract §4). */
export const simulateBody = z.object(
  {
    scenario: z.enum(scenarios, { error: `must be one of ${scenarios.join(", ")}.` }),
    /** Milliseconds from one step to the next. */
    step_ms: z.int(stepRule).min(0, stepRule).max(mostMs, stepRule).optional(),
  },
  { error: "must be an object." },
);

/** What is going to happen, and when. */
export const simulationView = z.object({
  shipment_id: z.string(),
  scenario: z.enum(scenarios),
  steps: z.array(z.object({ at: z.string(), what: z.string() })),
});
