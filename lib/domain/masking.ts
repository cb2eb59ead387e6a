/** Members whose text says who somebody is or lets somebody in. */
const secret = /secret|password|token|authorization|cookie|signature/i;
const phone = /phone/i;
const personal = new Set(["name", "recipient_name", "line1", "line2", "email", "note", "lat", "lng"]);

/** Keeps the country and the last two digits: enough to recognise a number one already knows. */
export function maskPhone(text: string): string {
  return text.length <= 6 ? "•••" : `${text.slice(0, 4)}••••${text.slice(-2)}`;
}

/** Keeps the first letter. */
export function maskName(text: string): string {
  const [first = ""] = text;
  return `${first}•••`;
}

function maskMember(key: string, value: unknown, inMetadata: boolean): unknown {
  if (typeof value === "object" && value !== null) return maskPersonal(value, inMetadata || key === "metadata");
  if (secret.test(key)) return "•••";
  if (typeof value === "string" && phone.test(key)) return maskPhone(value);
  if (personal.has(key)) return typeof value === "string" ? maskName(value) : "•••";
  return inMetadata && typeof value === "string" ? maskName(value) : value;
}

/**
 * A copy of a parsed JSON value without what identifies a person or opens a door: for the request log, which is
 * masked when written. A partner's metadata keeps its keys and loses its texts, because we cannot know what is in it.
 */
export function maskPersonal(value: unknown, inMetadata = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => maskMember("", entry, inMetadata));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, maskMember(key, entry, inMetadata)]));
}
