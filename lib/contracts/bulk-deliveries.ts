import { z } from "zod";

export const deliveryVerbs = ["retry", "skip"] as const;

/** What a person does to several deliveries at once; `retry` also replays what was settled. */
export type DeliveryVerb = (typeof deliveryVerbs)[number];

/** At most 100 at a time: who has more sends them in parts. */
export const bulkDeliveriesBody = z.object({
  action: z.enum(deliveryVerbs),
  ids: z.array(z.string().max(40)).min(1).max(100),
});

export type BulkDeliveriesBody = z.output<typeof bulkDeliveriesBody>;
