"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import { knownRow } from "#lib/client/board.ts";
import type { BulkFailure } from "#lib/client/bulk.ts";
import type { Environment } from "#lib/domain/environment.ts";

type BulkFailuresProps = {
  environment: Environment;
  failures: ReadonlyMap<string, BulkFailure>;
  onOpen: (id: string) => void;
};

/** More than anybody reads; the rows themselves carry their reason too. */
const MOST = 50;

/** Which were refused, and why. */
export function BulkFailures({ environment, failures, onOpen }: BulkFailuresProps) {
  const client = useQueryClient();
  const explain = useRefusalText();
  if (failures.size === 0) return null;
  return (
    <ul className="max-h-24 w-full overflow-y-auto text-danger-ink">
      {[...failures.values()].slice(0, MOST).map((failure) => (
        <li key={failure.id}>
          <button type="button" className="font-medium underline" onClick={() => onOpen(failure.id)}>
            {knownRow(client, environment, failure.id)?.tracking_number ?? failure.id}
          </button>{" "}
          {explain(failure)}
        </li>
      ))}
    </ul>
  );
}
