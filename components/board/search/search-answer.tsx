"use client";

import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { callerOf, pastedCodes } from "#lib/domain/search-terms.ts";
import { CallerCard } from "./caller-card.tsx";
import { MissingCodes } from "./missing-codes.tsx";

type SearchAnswerProps = {
  environment: Environment;
  q: string;
  /** What was found; null while that is not known. */
  rows: readonly BoardRow[] | null;
  onOpen: (id: string) => void;
};

/** What a search says beside its rows: who calls and what to tell them, or which codes nobody knows. */
export function SearchAnswer({ environment, q, rows, onOpen }: SearchAnswerProps) {
  const phone = callerOf(q);
  const codes = pastedCodes(q);
  if (rows && phone) return <CallerCard {...{ environment, phone, rows, onOpen }} />;
  return rows && codes && <MissingCodes codes={codes} rows={rows} />;
}
