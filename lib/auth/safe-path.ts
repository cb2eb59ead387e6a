const HERE = "http://here.invalid";

/** A path of this site to go to, made from what a URL claims; `/` for anything that would lead away from it. */
export function safePath(claimed: string | null | undefined): string {
  if (!claimed?.startsWith("/")) return "/";
  const url = URL.parse(claimed, HERE);
  if (url?.origin !== HERE || url.pathname.startsWith("/login")) return "/";
  // Added by Next to its own requests for a page's data.
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}
