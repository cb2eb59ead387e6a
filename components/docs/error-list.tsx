import type { DocumentedError } from "#lib/contracts/reference.ts";
import { errorAnchor } from "#lib/domain/error-codes.ts";
import { Prose } from "./prose.tsx";

/** Every code with an anchor of its own, to which `doc_url` leads. */
export function ErrorList({ errors }: { errors: DocumentedError[] }) {
  return (
    <dl className="divide-y divide-line rounded-md border border-line">
      {errors.map(({ code, status, type, message, mend }) => (
        <div key={code} id={errorAnchor(code)} className="scroll-mt-4 px-3 py-2 target:bg-selected">
          <dt className="flex flex-wrap items-center gap-2">
            <a href={`#${errorAnchor(code)}`} className="font-mono text-xs hover:underline">
              {code}
            </a>
            <span className="text-muted text-xs">
              {status} {type}
            </span>
          </dt>
          <dd lang="en">{message}</dd>
          <dd className="text-muted">
            <Prose text={mend} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
