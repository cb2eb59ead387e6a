"use client";

import type { ComponentProps } from "react";
import { Input } from "#components/ui/input.tsx";

type NumberInputProps = Omit<ComponentProps<"input">, "value" | "onChange"> & {
  /** NaN while nothing is typed. */
  value: number;
  onValue: (value: number) => void;
};

/** A whole number as digits: no wheel or arrow changes it unseen. */
export function NumberInput({ value, onValue, ...props }: NumberInputProps) {
  return (
    <Input
      {...props}
      inputMode="numeric"
      maxLength={5}
      value={Number.isNaN(value) ? "" : String(value)}
      onChange={({ target }) => {
        const digits = target.value.replace(/\D/g, "");
        onValue(digits === "" ? Number.NaN : Number(digits));
      }}
    />
  );
}
