import { useState } from "react";
import type { CheckedRow } from "#lib/client/import/check-row.ts";
import { PART, sendRows } from "#lib/client/import/send-rows.ts";
import { RequestError } from "#lib/client/request-json.ts";
import type { Environment } from "#lib/domain/environment.ts";

export type Refused = { row: CheckedRow; code: string };

type Run = {
  partner: string;
  rows: readonly CheckedRow[];
  /** How many have been answered. */
  answered: number;
  registered: number;
  /** How many were registered before, by the same rows: not again. */
  known: number;
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
        const part = { environment, partner: now.partner, rows, from: now.answered };
        const { registered, refused, wasKnown } = await sendRows(part);
        now = {
          ...now,
          answered: now.answered + rows.length,
          registered: now.registered + (wasKnown ? 0 : registered.length),
          known: now.known + (wasKnown ? registered.length : 0),
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
    const nothing = { answered: 0, registered: 0, known: 0, refused: [], error: null };
    return goOn({ partner, rows, isUnderWay: true, ...nothing });
  };
  return { run, start, resume: () => run && goOn(run), forget: () => setRun(null) };
}
