"use client";

import { Select } from "./select.tsx";

const ANY = "any";

type FilterSelectProps<V extends string> = {
  label: string;
  /** Says that it does not narrow anything. */
  any: string;
  value: V | null;
  options: readonly { value: V; label: string }[];
  onChange: (value: V | null) => void;
};

/** One of a few values to narrow a list by, or none of them; it stands out while it narrows. */
export function FilterSelect<V extends string>({ label, any, value, options, onChange }: FilterSelectProps<V>) {
  return (
    <Select<V | typeof ANY>
      label={label}
      className={value === null ? "max-w-56" : "max-w-56 border-accent-ink bg-accent-soft text-accent-ink"}
      value={value ?? ANY}
      options={[{ value: ANY, label: any }, ...options]}
      onChange={(next) => onChange(next === ANY ? null : next)}
    />
  );
}
