/** Members whose text says who somebody is or lets somebody in. */
const secret = /secret|password|token|authorization|cookie|signature/i;
const phone = /phone/i;
/** Addresses that open a door by what they carry. */
const linked = new Set(["label_url"]);
/** Deeper than anybody writes by hand; what is below is not worth a stack overflow. */
const deepest = 50;
const personal = new Set([
  ...["name", "recipient_name", "line1", "line2", "email", "note", "lat", "lng"],
  // Whole bodies as text: what a receiver answered, what the log itself has of another call.
  ...["request_body", "response_body"],
]);

/** Names what stands for a value in the log, where the value is no plain JSON. No body that was sent can have it. */
export const inLog = Symbol("in log");

/** Keeps the country and the last two digits: enough to recognise a number one already knows. */
export function maskPhone(text: string): string {
  return text.length <= 6 ? "•••" : `${text.slice(0, 4)}••••${text.slice(-2)}`;
}

const withoutQuery = (url: string) => url.replace(/\?.*/s, "?•••");

/** Keeps the first letter. */
export function maskName(text: string): string {
  const [first = ""] = text;
  return `${first}•••`;
}

function maskMember(key: string, value: unknown, inMetadata: boolean, depth: number): unknown {
  if (typeof value === "object" && value !== null)
    return maskWithin(value, inMetadata || key === "metadata", depth + 1);
  if (linked.has(key) && typeof value === "string") return withoutQuery(value);
  if (secret.test(key)) return "•••";
  if (typeof value === "string" && phone.test(key)) return maskPhone(value);
  if (personal.has(key)) return typeof value === "string" ? maskName(value) : "•••";
  return inMetadata && typeof value === "string" ? maskName(value) : value;
}

function maskWithin(value: object, inMetadata: boolean, depth: number): unknown {
  if (depth > deepest) return "•••";
  if (inLog in value) return value[inLog];
  if (Array.isArray(value)) return value.map((entry) => maskMember("", entry, inMetadata, depth));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, maskMember(key, entry, inMetadata, depth)]),
  );
}

/**
 * A copy of a parsed JSON value without what identifies a person or opens a door: for the request log, which is
 * masked when written. A partner's metadata keeps its keys and loses its texts, because we cannot know what is in it.
 */
export function maskPersonal(value: unknown): unknown {
  return typeof value === "object" && value !== null ? maskWithin(value, false, 0) : value;
}

/** A query string without what somebody searched for (`q`: names, phones, addresses) or what opens a door. */
export function maskQuery(query: string): string {
  return query.replace(/(^|&)([^=&]+)=[^&]*/g, (parameter, start, name) =>
    name === "q" || personal.has(name) || secret.test(name) || phone.test(name) ? `${start}${name}=•••` : parameter,
  );
}
