import { RequestError } from "#lib/client/request-json.ts";
import { useRefusalText } from "./use-refusal-text.ts";

/** Why the server refused, above a form's buttons, and read out. */
export function Refusal({ error }: { error: unknown }) {
  const refusalText = useRefusalText();
  const requestId = error instanceof RequestError ? error.requestId : null;
  return (
    <div role="alert" className="empty:hidden">
      {error !== null && error !== undefined && (
        <p className="rounded-sm border border-danger-line bg-danger-soft px-3 py-2 text-danger-ink">
          {refusalText(error)}
          {requestId && <span className="block font-mono text-xs">{requestId}</span>}
        </p>
      )}
    </div>
  );
}
