import { useState } from "react";
import type { CheckedRow } from "#lib/client/import/check-row.ts";
import { PART, sendRows } from "#lib/client/import/send-rows.ts";
import { RequestError } from "#lib/client/request-json.ts";
import type { Environment } from "#lib/domain/environment.ts";

export type Refused = { row: CheckedRow; code: string };

type Run = {
  /** Of this file and this choice: what is sent again under it is registered once. */
  key: string;
  partner: string;
  rows: readonly CheckedRow[];
  /** How many have been answered. */
  answered: number;
  registered: number;
  refused: Refused[];
  /** What stopped it before its end; it goes on from there. */
  error: RequestError | null;
  isUnderWay: boolean;
};

export type ImportRun = Run;

/** Has rows registered part by part, and says truly how far it has got. */
export function useImport(environment: Environment) {
  const [run, setRun] = useState<Run | null>(null);

  const goOn = async (from: Run) => {
    let now: Run = { ...from, error: null, isUnderWay: true };
    setRun(now);
    while (now.answered < now.rows.length && now.error === null) {
      const rows = now.rows.slice(now.answered, now.answered + PART);
      try {
        const key = `${now.key}-${now.answered}`;
        const { registered, refused } = await sendRows({ environment, partner: now.partner, rows, key });
        now = {
          ...now,
          answered: now.answered + rows.length,
          registered: now.registered + registered.length,
          refused: [...now.refused, ...refused.flatMap(({ at, code }) => (rows[at] ? { row: rows[at], code } : []))],
        };
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        now = { ...now, error };
      }
      setRun(now);
    }
    setRun({ ...now, isUnderWay: false });
  };
  const start = (partner: string, rows: readonly CheckedRow[]) => {
    const nothing = { answered: 0, registered: 0, refused: [], error: null };
    return goOn({ key: crypto.randomUUID(), partner, rows, isUnderWay: true, ...nothing });
  };
  return { run, start, resume: () => run && goOn(run), forget: () => setRun(null) };
}
