import type { AttemptHeaders } from "./headers.ts";
import type { SendResult } from "./send.ts";

/** What came back, with our key masked: a receiver that echoes its request must not carry it into our tables. */
export function withoutEcho(result: SendResult, headers: AttemptHeaders): SendResult {
  const secret = headers.sent["X-Secret-Key"];
  const masked = headers.recorded["X-Secret-Key"];
  if (secret === undefined || masked === undefined) return result;
  const clean = (text: string) => text.replaceAll(secret, masked);
  const { responseBody, responseHeaders } = result;
  return {
    ...result,
    responseBody: responseBody === null ? null : clean(responseBody),
    responseHeaders:
      responseHeaders &&
      Object.fromEntries(Object.entries(responseHeaders).map(([name, value]) => [name, clean(String(value))])),
  };
}
