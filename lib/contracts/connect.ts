import { z } from "zod";
import { webhookTestView } from "./keys.ts";

export const connectSteps = [
  "inbound_key",
  "outbound_key",
  "receiver",
  "signing_secret",
  "test_event",
  "inbound_webhook",
  "shipment",
] as const;

export type ConnectStep = (typeof connectSteps)[number];

/** `waiting` = begun and not yet proven. */
export const connectStatuses = ["done", "waiting", "todo"] as const;

export type ConnectStatus = (typeof connectStatuses)[number];

export const connectLine = z.object({
  step: z.enum(connectSteps),
  status: z.enum(connectStatuses),
  /** What proves it, or how far it has come: a masked key, a URL, a tracking number. */
  detail: z.string().nullable(),
  /** Id of that row. */
  subject_id: z.string().nullable(),
  at: z.string().nullable(),
});

export type ConnectLine = z.output<typeof connectLine>;

/** How far a partner is connected; every `done` is a row in the database. */
export const connectView = z.object({
  partner: z.object({ slug: z.string(), name: z.string() }),
  lines: z.array(connectLine),
  endpoint: z.object({ id: z.string(), url: z.string() }).nullable(),
  last_test: webhookTestView.nullable(),
});

export type ConnectView = z.output<typeof connectView>;
