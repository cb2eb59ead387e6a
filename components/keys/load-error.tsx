"use client";

import { ErrorState } from "#components/ui/error-state.tsx";
import { RequestError } from "#lib/client/request-json.ts";
import { useRefusalText } from "./use-refusal-text.ts";

type LoadErrorProps = { title: string; error: unknown; onRetry: () => void };

/** What could not be read, in its place. */
export function LoadError({ title, error, onRetry }: LoadErrorProps) {
  const refusalText = useRefusalText();
  const requestId = error instanceof RequestError ? error.requestId : null;
  return <ErrorState title={title} message={refusalText(error)} requestId={requestId} onRetry={onRetry} />;
}
