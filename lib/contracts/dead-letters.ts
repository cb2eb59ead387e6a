import { z } from "zod";
import { attemptOutcomes, endpointStates } from "#lib/domain/delivery-status.ts";

/** Unacknowledged dead letters, for the navigation; `more` = there are more than counted. */
export const deadCount = z.object({ count: z.number(), more: z.boolean() });

export type DeadCount = z.output<typeof deadCount>;

/** How dead letters of a group failed at last: the same three as in its line. */
const failure = {
  outcome: z.enum(attemptOutcomes).nullable(),
  status_code: z.number().int().nullable(),
  receiver_code: z.string().max(200).nullable(),
};

/** Dead letters of one endpoint that failed alike and nobody has acknowledged. */
export const deadGroup = z.object({
  endpoint: z.object({ id: z.string(), url: z.string(), state: z.enum(endpointStates) }),
  ...failure,
  count: z.number(),
  /** The newest of them, as an example. */
  newest_id: z.string(),
  oldest_at: z.string(),
  newest_at: z.string(),
});

export type DeadGroupView = z.output<typeof deadGroup>;

export const deadGroupList = z.object({ data: z.array(deadGroup) });

export type DeadGroupList = z.output<typeof deadGroupList>;

/** Names a group. */
export const deadGroupBody = z.object({ endpoint_id: z.string().max(40), ...failure });

export type DeadGroupBody = z.output<typeof deadGroupBody>;

/** `more` = the group is larger than one step: ask again. */
export const deadGroupsChanged = z.object({ changed: z.number(), more: z.boolean() });

export type DeadGroupsChanged = z.output<typeof deadGroupsChanged>;
