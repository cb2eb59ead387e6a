import { z } from "zod";
import { alertKindNames, alertSeverities } from "#lib/domain/alert-kinds.ts";
import { noticeChannels, noticeOccasions } from "#lib/domain/alert-notices.ts";
import { alertStates } from "#lib/domain/alert-state.ts";
import { pageOf, pageQuery } from "./pages.ts";

export const alertQuery = pageQuery.extend({ state: z.enum(alertStates).default("open") });

export type AlertQuery = z.output<typeof alertQuery>;

const instant = z.string();

/** One message about an alert. */
export const noticeView = z.object({
  id: z.string(),
  channel: z.enum(noticeChannels),
  occasion: z.enum(noticeOccasions),
  created_at: instant,
  attempts: z.number(),
  sent_at: instant.nullable(),
  /** When it is tried again; null = sent, or given up. */
  due_at: instant.nullable(),
  error: z.string().nullable(),
});

export type NoticeView = z.output<typeof noticeView>;

export const alertView = z.object({
  id: z.string(),
  kind: z.enum(alertKindNames),
  severity: z.enum(alertSeverities),
  state: z.enum(alertStates),
  /** The partner's slug; null = all of them. */
  partner: z.string().nullable(),
  subject_id: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  count: z.number(),
  raised_at: instant,
  last_seen_at: instant,
  acknowledged_at: instant.nullable(),
  acknowledged_by: z.string().nullable(),
  resolved_at: instant.nullable(),
  /** Newest first. */
  notices: z.array(noticeView),
});

export type AlertView = z.output<typeof alertView>;

export const alertPage = pageOf(alertView);

export type AlertPage = z.output<typeof alertPage>;

/** What the bell says: how many are open and unacknowledged, and the newest of them, newest first. */
export const alertSummary = z.object({ open: z.number(), critical: z.number(), newest: z.array(alertView) });

export type AlertSummary = z.output<typeof alertSummary>;
