import { AppError } from "#lib/domain/app-error.ts";

/**
 * Refuses what another site makes a browser send with our cookie. Browsers say where a request comes from in
 * `Sec-Fetch-Site`, older ones in `Origin`; a write that says neither is refused too.
 * @throws AppError insufficient_role
 */
export function refuseCrossSiteWrite(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const sameSite = site
    ? site === "same-origin" || site === "none"
    : origin !== null && URL.parse(origin)?.host === request.headers.get("host");
  if (!sameSite) throw new AppError("insufficient_role", "Changes are accepted from our own pages only.");
}
