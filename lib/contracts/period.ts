import { z } from "zod";
import { spans } from "#lib/domain/period.ts";

const bound = z.iso.datetime({ offset: true, error: "Use RFC 3339, e.g. 2026-05-26T09:14:22Z." });

/** What narrows a log to a stretch of time. */
export const periodFilter = {
  /** Up to now. */
  within: z.enum(spans).optional(),
  /** From this instant on. */
  from: bound.optional(),
  /** Up to, and without, this instant. */
  to: bound.optional(),
};
