import { QueryClient } from "@tanstack/react-query";
import { RequestError } from "./request-json.ts";

const RETRIES = 2;

/** Worth another try: no answer, or an answer that says "not now". A refusal stays one. */
function isPassing(error: unknown): boolean {
  return !(error instanceof RequestError) || error.status === 0 || error.status >= 500;
}

/** A cache that the live stream keeps fresh: what is in it is good until the stream, or a gap in it, says otherwise. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < RETRIES && isPassing(error),
      },
    },
  });
}
