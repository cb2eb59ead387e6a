import type { Route } from "next";
import Link from "next/link";
import type { Environment } from "#lib/domain/environment.ts";

const places: Record<string, (id: string) => string> = {
  usr: (id) => `/people/${id}`,
  inv: () => "/people",
  shp: (id) => `/board?shipment=${id}`,
  dlv: (id) => `/webhooks/${id}`,
  whe: (id) => `/webhooks/endpoints/${id}`,
};

type SubjectLinkProps = { environment: Environment; id: string; className?: string };

/** What was changed, leading to its page where it has one. */
export function SubjectLink({ environment, id, className }: SubjectLinkProps) {
  const place = places[id.split("_", 1)[0] ?? ""];
  const words = <span className="font-mono text-xs">{shortId(id)}</span>;
  if (!place)
    return (
      <span title={id} className={className}>
        {words}
      </span>
    );
  return (
    <Link
      href={`/${environment}${place(id)}` as Route}
      title={id}
      className={`relative hover:underline ${className ?? ""}`}
    >
      {words}
    </Link>
  );
}

/** Of an id, its kind and its end. */
export function shortId(id: string): string {
  return id.replace(/^([a-z]{3}_)[0-9A-Z]{20}([0-9A-Z]{6})$/, "$1…$2");
}
