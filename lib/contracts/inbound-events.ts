import { z } from "zod";
import { inboundOutcomes } from "#lib/domain/inbound-outcome.ts";
import { text } from "./text.ts";

/** A partner's webhook (contract §6). Of `data` only what names a shipment is read, so that no other member can be wrong. */
export const inboundEvent = z.object(
  {
    id: text(255),
    type: text(100),
    created_at: z.unknown().optional(),
    data: z.record(z.string(), z.unknown(), { error: "must be an object." }).nullish(),
  },
  { error: "must be an object." },
);

export type InboundEvent = z.output<typeof inboundEvent>;

/** What became of it. */
export const inboundReceipt = z.object({
  received: z.literal(true),
  id: z.string(),
  outcome: z.enum(inboundOutcomes),
  /** Of an order that was shipped in parts, the newest. */
  shipment_id: z.string().nullable(),
  /** It came before, and did nothing this time. */
  duplicate: z.boolean(),
});

export type InboundReceipt = z.input<typeof inboundReceipt>;
