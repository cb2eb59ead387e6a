import { type AuditCriteria, type AuditEntryRow, listAuditEntries } from "#db/queries/audit-entries.ts";
import type { AuditEntry, AuditFilter, AuditPage, AuditQuery } from "#lib/contracts/audit.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import { decodeCursor, page } from "#lib/cursor.ts";
import { firstIdAt } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";

/**
 * One page of the audit log, newest first: the environment's rows, and those that belong to none.
 *
 * @throws AppError `invalid_cursor`
 */
export async function findEntries({ tx, scope }: Ctx, query: AuditQuery): Promise<AuditPage> {
  const before = decodeCursor(query.cursor, /^aud_[0-9A-Z]{26}$/);
  const rows = await listAuditEntries(tx, scope, criteriaOf(query, { before, limit: query.limit + 1 }));
  return page(rows, query.limit, ({ id }) => id, presentEntry);
}

const AT_A_TIME = 500;

/** All of what a filter finds, newest first, read as it is consumed. */
export async function* walkEntries({ tx, scope }: Ctx, filter: AuditFilter): AsyncGenerator<AuditEntry> {
  let before: string | undefined;
  for (;;) {
    const rows = await listAuditEntries(tx, scope, criteriaOf(filter, { before, limit: AT_A_TIME }));
    yield* rows.map(presentEntry);
    if (rows.length < AT_A_TIME) return;
    before = rows.at(-1)?.id;
  }
}

function criteriaOf(filter: AuditFilter, { before, limit }: { before?: string; limit: number }): AuditCriteria {
  const { action, actor, q, from, to } = filter;
  const end = to === undefined ? undefined : firstIdAt("aud", startOfDay(to, 1));
  const ends = [before, end].filter((id) => id !== undefined).toSorted();
  return {
    limit,
    action,
    actorId: actor,
    reference: q,
    before: ends[0],
    from: from === undefined ? undefined : firstIdAt("aud", startOfDay(from, 0)),
  };
}

/** When a day of Ulaanbaatar, or one `later`, begins. */
function startOfDay(day: string, later: number): Date {
  const start = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime("Asia/Ulaanbaatar");
  return new Date(start.epochMilliseconds);
}

function presentEntry(row: AuditEntryRow): AuditEntry {
  return {
    id: row.id,
    at: exactInstant(row.createdAt),
    environment: row.environment,
    actor: { type: row.actorType, id: row.actorId, name: row.actorName },
    action: row.action,
    subject_id: row.subjectId,
    before: row.before,
    after: row.after,
    request_id: row.requestId,
  };
}
