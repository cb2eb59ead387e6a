const ID = /\b(req|shp|evt|whe|whs|dlv|att|key|prt|usr|cur|aud|sim|inb)_[0-9A-HJKMNP-TV-Z]{26}\b/g;
const TIME = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/g;

/** What is on the clock is as far apart in the examples as it is in life. */
const clock: Record<string, string> = {
  estimated_pickup_at: "12:00:00",
  estimated_delivery_at: "20:00:00",
  picked_up_at: "10:31:05",
  delivered_at: "13:47:50",
  failed_at: "13:47:50",
  canceled_at: "10:02:11",
};

const fixed: Record<string, unknown> = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr",
  last_four: "KYqr",
  url: "https://shop.example.mn/pickpack",
  worker_id: "worker",
  address: "203.0.113.9",
  user_agent: "node",
};

/**
 * An answer as it can be published: what differs from run to run (ids, times, secrets, durations) gives way to values
 * that do not, and everything else stays as it was answered.
 */
export function published(value: unknown): unknown {
  const ids = new Map<string, string>();
  const nameOf = (id: string, prefix: string) => {
    const known = ids.get(id) ?? `${prefix}_01KSHTB5F0EXAMPLE${String(ids.size + 1).padStart(9, "0")}`;
    ids.set(id, known);
    return known;
  };
  const text = (raw: string, name: string) =>
    raw
      .replace(ID, nameOf)
      .replace(/expires=[^&]*&signature=[^&]*/g, "expires=1780391662&signature=Yk3vN0cQmS2dL8xR5tWbZg")
      .replace(/PP\d{10}/g, "PP4820193757")
      .replace(TIME, (_all, milliseconds) => `2026-05-26T${clock[name] ?? "09:14:22"}${milliseconds ? ".000" : ""}Z`)
      .replace(/http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/hook/g, "https://shop.example.mn/pickpack")
      .replace(/http:\/\/(localhost|127\.0\.0\.1)(:\d+)?/g, "https://pickpack.api.demo.mn");
  const walk = (one: unknown, name: string): unknown => {
    if (typeof one === "string") return name in fixed && one !== "pending" ? fixed[name] : text(one, name);
    if (typeof one === "number") return name.endsWith("_ms") && name !== "step_ms" ? 12 : one;
    if (Array.isArray(one)) return one.map((item) => walk(item, name));
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, member]) => [key, walk(member, key)]));
  };
  return walk(value, "");
}
