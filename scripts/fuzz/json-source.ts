/** Ways into a JSON value: `/delivery_address/phone`, and `/delivery_address/+` for one more member. */
export function placesIn(value: unknown, at = ""): string[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((one, index) => placesIn(one, `${at}/${index}`))];
  if (typeof value !== "object" || value === null) return [at];
  return [at, `${at}/+`, ...Object.entries(value).flatMap(([name, one]) => placesIn(one, `${at}/${name}`))];
}

/** JSON source of a value in which some places hold other source, well formed or not. */
export function sourceOf(value: unknown, instead: ReadonlyMap<string, string>, at = ""): string {
  const other = instead.get(at);
  if (other !== undefined) return other;
  if (Array.isArray(value)) return `[${value.map((one, index) => sourceOf(one, instead, `${at}/${index}`)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}:${sourceOf(one, instead, `${at}/${name}`)}`,
  );
  const added = instead.get(`${at}/+`);
  return `{${[...members, ...(added === undefined ? [] : [added])].join(",")}}`;
}
