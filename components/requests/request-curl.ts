import type { RequestDetail } from "#lib/contracts/requests.ts";
import { curlCommand } from "#lib/domain/curl-command.ts";

type Logged = Pick<RequestDetail, "source" | "method" | "path" | "query" | "idempotency_key" | "request_body">;

/** What a call is let in by; the values come from the shell. */
const credentials = {
  api: { "X-Secret-Key": "" },
  dashboard: { Cookie: "", "Sec-Fetch-Site": "same-origin" },
} as const;

/**
 * A logged call as a command, or null for what never came over HTTP. The log keeps bodies masked, so what a partner
 * sends again under its Idempotency-Key is refused instead of shipped to nobody.
 */
export function requestCurl(request: Logged, origin: string): string | null {
  const { source, method, path, query, idempotency_key, request_body } = request;
  if (source !== "api" && source !== "dashboard") return null;
  return curlCommand({
    method,
    url: `${origin}${path}${query ? `?${query}` : ""}`,
    headers: {
      ...credentials[source],
      ...(request_body !== null && { "Content-Type": "application/json" }),
      ...(idempotency_key && { "Idempotency-Key": idempotency_key }),
    },
    body: request_body,
  });
}
