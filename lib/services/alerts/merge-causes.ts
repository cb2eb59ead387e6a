import type { AlertKind } from "#lib/domain/alert-kinds.ts";
import type { Cause } from "./find-causes.ts";

/** So many receivers that fail in the same way fail for one reason, most likely ours. */
const MANY = 3;

const merging: readonly AlertKind[] = ["dead_letters", "endpoint_failing"];

/** Hosts that an alert's sentence names. */
const NAMED = 3;

/** What tells one open alert of an environment from another. */
export const keyOf = ({ kind, cause }: Pick<Cause, "kind" | "cause">) => `${kind} ${cause}`;

/** `covers`: keys of the alerts in whose place it stands. */
export type MergedCause = Cause & { covers: string[] };

/**
 * Makes one cause of those that befell many receivers in the same way, so that a failure of ours is not a hundred
 * alerts. A merged alert that is open stays, however few are left, so that alerts do not come and go around the limit.
 *
 * @param isOpen whether there is an open alert with that key
 */
export function mergeCauses(causes: readonly Cause[], isOpen: (key: string) => boolean): MergedCause[] {
  const alike = Map.groupBy(causes, likenessOf);
  return [...alike].flatMap(([cause, members]) => {
    const [first] = members;
    if (!first) return [];
    const isMany = merging.includes(first.kind) && (members.length >= MANY || isOpen(keyOf({ ...first, cause })));
    return isMany ? [merge(cause, first, members)] : members.map((member) => ({ ...member, covers: [] }));
  });
}

/** Causes of one kind and error have the same; every other cause has its own. */
function likenessOf({ kind, cause, facts }: Cause): string {
  return merging.includes(kind)
    ? `many ${[kind, facts.outcome, facts.status].filter(Boolean).join(" ")}`
    : `${kind} ${cause}`;
}

function merge(cause: string, first: Cause, members: readonly Cause[]): MergedCause {
  const hosts = [...new Set(members.map(({ facts }) => String(facts.receiver)))].toSorted();
  const since = members.map(({ facts }) => String(facts.since)).toSorted()[0] ?? null;
  const isOnePartners = members.every(({ partnerId }) => partnerId === first.partnerId);
  return {
    kind: first.kind,
    cause,
    partnerId: isOnePartners ? first.partnerId : null,
    subjectId: null,
    count: members.reduce((sum, { count }) => sum + count, 0),
    facts: {
      ...first.facts,
      since,
      receiver: hosts.slice(0, NAMED).join(", ") + (hosts.length > NAMED ? ", …" : ""),
      receivers: members.length,
    },
    covers: members.map(keyOf),
  };
}
