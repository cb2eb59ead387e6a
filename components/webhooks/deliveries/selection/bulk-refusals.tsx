import Link from "next/link";
import type { BulkFailure } from "#lib/client/bulk.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalWords } from "../../use-refusal-text.ts";

type BulkRefusalsProps = { environment: Environment; failures: ReadonlyMap<string, BulkFailure> };

/** More than anybody reads; the rows themselves carry their reason too. */
const MOST = 50;

/** Which webhooks were refused, and why. */
export function BulkRefusals({ environment, failures }: BulkRefusalsProps) {
  const explain = useRefusalWords();
  if (failures.size === 0) return null;
  return (
    <ul className="max-h-24 w-full overflow-y-auto text-danger-ink text-xs">
      {[...failures.values()].slice(0, MOST).map(({ id, code }) => (
        <li key={id}>
          <Link href={`/${environment}/webhooks/${id}`} className="font-mono underline">
            {id}
          </Link>{" "}
          {explain(code)}
        </li>
      ))}
    </ul>
  );
}
