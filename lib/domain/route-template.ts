/** What an id of each kind is called in a route. */
const names: Record<string, string> = {
  shp: "shipment_id",
  whe: "endpoint_id",
  dlv: "delivery_id",
  evt: "event_id",
  req: "request_id",
  att: "attempt_id",
  key: "key_id",
  usr: "user_id",
};

const ULID = /^([a-z]{3})_[0-9A-Z]{26}(?=$|\.)/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function templateOf(segment: string): string {
  const [id, prefix = ""] = ULID.exec(segment) ?? [];
  if (id) return `{${names[prefix.toLowerCase()] ?? "id"}}${segment.slice(id.length)}`;
  if (/^PP\d{10}$/i.test(segment)) return "{tracking_number}";
  return UUID.test(segment) || /^\d+$/.test(segment) ? "{id}" : segment;
}

/**
 * The route of a path, so that the same mistake about two shipments is one: ids give way to their names, and the API's
 * two addresses are the documented one (contract §1).
 */
export function routeTemplate(path: string): string {
  return path
    .replace(/^\/api\/v1(?=\/|$)/, "/pickpack/v1")
    .split("/")
    .map(templateOf)
    .join("/");
}

/** A regular expression, for Postgres and JavaScript alike, for the paths of a route. */
export function routePattern(template: string): string {
  const literal = template.split(/\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return `^${literal.join("[^/]+").replace(/^\/pickpack\/v1(?=\/|$)/, "/(pickpack|api)/v1")}$`;
}
