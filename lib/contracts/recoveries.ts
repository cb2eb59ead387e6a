import { z } from "zod";
import { attemptOutcomes } from "#lib/domain/delivery-status.ts";
import { recoveryCap, recoveryStates } from "#lib/domain/recovery.ts";
import { instant, optional } from "./text.ts";

const group = z.object({
  outcome: z.enum(attemptOutcomes).nullable(),
  status_code: z.number().int().nullable(),
  receiver_code: z.string().max(200).nullable(),
});

const cap = z.coerce.number().int().min(1).max(recoveryCap).default(recoveryCap);

/** What `recover since…` is asked about before it is done. */
export const recoveryPlanQuery = z.object({ since: instant, cap });

export const recoveryBody = z.object({
  since: instant,
  cap: cap.optional(),
  /** Only the dead letters of one group; left out: all, and what waits for a retry. */
  only: optional(group),
});

export type RecoveryBody = z.input<typeof recoveryBody>;

/** A dry run. */
export const recoveryPlan = z.object({
  dead: z.number(),
  /** Failed, and waiting for the next slot of the schedule. */
  retrying: z.number(),
  /** Waiting for the endpoint to be enabled; not sent by a recovery. */
  held: z.number(),
  /** Failed at first and delivered since: not sent again. */
  later_succeeded: z.number(),
  to_send: z.number(),
  cap: z.number(),
  /** One of the numbers is only as far as was counted. */
  more: z.boolean(),
});

export type RecoveryPlanView = z.output<typeof recoveryPlan>;

export const recoveryView = z.object({
  id: z.string(),
  endpoint_id: z.string(),
  state: z.enum(recoveryStates),
  since: z.string(),
  only: group.nullable(),
  cap: z.number(),
  total: z.number(),
  /** Made due so far; of those, what was answered how, and what still waits. */
  released: z.number(),
  delivered: z.number(),
  failed: z.number(),
  waiting: z.number(),
  created_by: z.string(),
  created_at: z.string(),
  finished_at: z.string().nullable(),
  stopped_by: z.string().nullable(),
});

export type RecoveryView = z.output<typeof recoveryView>;

export const recoveryList = z.object({ data: z.array(recoveryView) });

export type RecoveryList = z.output<typeof recoveryList>;
