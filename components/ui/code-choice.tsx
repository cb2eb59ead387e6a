"use client";

import { type ReactNode, useId } from "react";

type CodeChoiceProps<Code extends string> = {
  legend: ReactNode;
  options: readonly { value: Code; label: ReactNode }[];
  value: Code | null;
  error?: string;
  onChange: (value: Code) => void;
};

/** One of a handful of codes, all in sight: one look and one press instead of an opened list. */
export function CodeChoice<Code extends string>({ legend, options, value, error, onChange }: CodeChoiceProps<Code>) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="grid gap-1 sm:grid-cols-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm border border-line px-2.5 py-1 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="accent-accent outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} role="alert" className="text-danger-ink text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}
