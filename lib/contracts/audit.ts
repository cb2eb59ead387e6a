import { z } from "zod";
import { actorTypes } from "#lib/domain/actor.ts";
import { auditActions } from "#lib/domain/audit-action.ts";
import { environments } from "#lib/domain/environment.ts";
import { locales } from "#lib/domain/locale.ts";
import { pageOf, pageQuery } from "./pages.ts";

const day = z.iso.date({ error: "must be a day such as 2026-11-22." });

/** What narrows the audit log; all of it lives in the page's URL. */
export const auditFilter = z.object({
  action: z.enum(auditActions).optional(),
  /** Id of a person or a key. */
  actor: z.string().max(40).optional(),
  /** What was changed, or the request that did it: an id, a tracking number, an e-mail. */
  q: z.string().trim().min(1).max(200).optional(),
  /** First and last day, on the calendar of Ulaanbaatar. */
  from: day.optional(),
  to: day.optional(),
});

export type AuditFilter = z.output<typeof auditFilter>;

export const auditQuery = pageQuery.extend(auditFilter.shape);

export type AuditQuery = z.output<typeof auditQuery>;

export const auditExportQuery = auditFilter.extend({ locale: z.enum(locales).default("mn") });

const values = z.record(z.string(), z.unknown()).nullable();

/** One line of the audit log. */
export const auditEntry = z.object({
  id: z.string(),
  at: z.string(),
  /** Null for what belongs to none, such as a person. */
  environment: z.enum(environments).nullable(),
  actor: z.object({ type: z.enum(actorTypes), id: z.string().nullable(), name: z.string() }),
  /** One of `auditActions`, or of a version of PickPack that knew others. */
  action: z.string(),
  subject_id: z.string(),
  before: values,
  after: values,
  request_id: z.string(),
});

export type AuditEntry = z.output<typeof auditEntry>;

export const auditPage = pageOf(auditEntry);

export type AuditPage = z.output<typeof auditPage>;
