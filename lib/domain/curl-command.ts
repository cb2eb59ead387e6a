import { maskPersonal } from "./masking.ts";

export type CurlCall = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
};

/** What lets somebody in is read from the shell: nobody pastes a secret into a ticket. */
const fromShell: Record<string, string> = {
  "x-secret-key": '"X-Secret-Key: $PICKPACK_KEY"',
  cookie: '"Cookie: $PICKPACK_COOKIE"',
};

/** curl makes these itself; a signature of the unmasked bytes fits no others. */
const leftOut = new Set([
  ...["host", "connection", "content-length", "transfer-encoding"],
  ...["x-shop-mn", "x-shop-mn-previous", "webhook-signature"],
]);

/** One word for a POSIX shell, in which nothing is expanded. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function headerWord([name, value]: [string, string]): string[] {
  const known = name.toLowerCase();
  if (leftOut.has(known)) return [];
  const variable = fromShell[known];
  if (variable) return [variable];
  // curl drops a header that ends in a colon, and sends an empty one for a semicolon.
  return [quoted(value === "" ? `${name};` : `${name}: ${value}`)];
}

/**
 * A call as a command for a POSIX shell, one option a line. The secret key is read from `$PICKPACK_KEY`, a session
 * from `$PICKPACK_COOKIE`; signatures are left out, and everything else stands as given, whatever it contains.
 */
export function curlCommand({ method, url, headers, body }: CurlCall): string {
  const words = Object.entries(headers).flatMap(headerWord);
  return [
    // Without --globoff curl reads brackets and braces in a URL as a pattern.
    `curl --globoff -X ${quoted(method)} ${quoted(url)}`,
    ...words.map((word) => `-H ${word}`),
    // --data would read a file where the body begins with @.
    ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
  ].join(" \\\n  ");
}

/** A JSON body without what identifies a person; null when it is not JSON, for then nobody knows what is in it. */
export function maskedBody(body: string): string | null {
  try {
    return JSON.stringify(maskPersonal(JSON.parse(body)));
  } catch {
    return null;
  }
}
