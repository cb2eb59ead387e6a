type WithoutNulls<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** Parameters of a URL, where null is absent, as a filter, where nothing is. */
export function withoutNulls<T extends Record<string, unknown>>(values: T): WithoutNulls<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== ""),
  ) as WithoutNulls<T>;
}
