const origin = /^https?:\/\/[^/?]*/i;

/**
 * The target of a request as Next will read it, so that what is decided by its path here is decided of the same path:
 * without an origin, without dots that lead elsewhere, and without doubled slashes, which Next answers with a 308 that
 * PHP clients do not follow on POST.
 */
export function plainTarget(target: string): string {
  const [, path = "", query = ""] = /^([^?]*)(.*)$/s.exec(target.replace(origin, "")) ?? [];
  const plain = URL.parse(path.replace(/[/\\]{2,}/g, "/"), "http://localhost");
  return (plain?.pathname ?? "/") + query;
}
