import { createHash } from "node:crypto";

const remembered = 10_000;

/** Of 256 events so many fail at first, and so many of those fail three times. */
const failing = 10;
const stubborn = 3;

/** Says of each attempt for an event whether to fail it: the same events fail on every run. */
export function plannedFailures(): (eventId: string) => boolean {
  const failures = new Map<string, number>();
  return (eventId) => {
    const [first = 255] = createHash("sha256").update(eventId).digest();
    const planned = first < stubborn ? 3 : first < failing ? 1 : 0;
    const failed = failures.get(eventId) ?? 0;
    if (failed >= planned) return false;
    if (failures.size >= remembered) failures.clear();
    failures.set(eventId, failed + 1);
    return true;
  };
}
