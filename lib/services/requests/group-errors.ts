import { countErrors, type ErrorCount } from "#db/queries/request-errors.ts";
import { requestsLookedAt } from "#db/queries/request-log.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import type { ErrorGroup, ErrorGroups } from "#lib/contracts/requests.ts";
import { routeTemplate } from "#lib/domain/route-template.ts";
import type { Ctx } from "#lib/services/context.ts";

const mostGroups = 100;

/** The newest failed calls by error code and route, the most frequent first. */
export async function groupErrors({ tx, scope }: Ctx): Promise<ErrorGroups> {
  const counts = await countErrors(tx, scope);
  const groups = new Map<string, ErrorGroup>();
  for (const row of counts) {
    const group = groupOf(row);
    const key = [group.code ?? group.status, group.method, group.route].join(" ");
    groups.set(key, merged(groups.get(key), group));
  }
  const data = [...groups.values()].sort((a, b) => b.count - a.count || (a.last_id < b.last_id ? 1 : -1));
  return {
    data: data.slice(0, mostGroups),
    groups: data.length,
    // Then there are older ones that were not counted.
    is_partial: counts.reduce((sum, row) => sum + row.count, 0) >= requestsLookedAt,
  };
}

function groupOf({ errorCode, method, path, status, count, lastId, lastAt }: ErrorCount): ErrorGroup {
  return {
    ...{ code: errorCode, status, method, route: routeTemplate(path), count },
    last_id: lastId ?? "",
    last_at: exactInstant(lastAt ?? new Date(0)),
  };
}

function merged(a: ErrorGroup | undefined, b: ErrorGroup): ErrorGroup {
  if (!a) return b;
  return { ...(a.last_id > b.last_id ? a : b), count: a.count + b.count };
}
