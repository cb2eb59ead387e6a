"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { districtCode, districtNames } from "#lib/domain/district.ts";
import { khoroosExceeded } from "#lib/domain/khoroo.ts";
import type { AddressForm, AddressProblem } from "./edit-form.ts";

type AddressFieldsProps = {
  value: AddressForm;
  problems: readonly AddressProblem[];
  onChange: (value: AddressForm) => void;
};

/** Whom to call and how to get there. A khoroo that the district does not have is said, not refused. */
export function AddressFields({ value, problems, onChange }: AddressFieldsProps) {
  const t = useTranslations("shipments");
  const line = (name: keyof AddressForm, most: number, hint?: string, type = "text") => (
    <Field
      label={t(`field.${name === "point" ? "pin" : name}`)}
      hint={hint}
      error={problems.find((problem) => problem === name) && t(`invalid.${name as AddressProblem}`)}
    >
      {(wiring) => (
        <Input
          {...wiring}
          type={type}
          value={value[name]}
          maxLength={most}
          autoComplete="off"
          onChange={(event) => onChange({ ...value, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const known = districtNames.map(({ code, name }) => ({ value: code as string, label: `${code} · ${name}` }));
  const code = districtCode(value.district);
  const options = code ? known : [{ value: value.district, label: value.district }, ...known];
  const exceeded = khoroosExceeded(value.district, Number(value.khoroo));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {line("phone", 24, undefined, "tel")}
        {line("name", 200)}
      </div>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <Field label={t("field.district")}>
          {({ id }) => (
            <Select
              id={id}
              value={code ?? value.district}
              options={options}
              onChange={(district) => onChange({ ...value, district })}
            />
          )}
        </Field>
        {line("khoroo", 2, exceeded ? t("khoroosExceeded", exceeded) : undefined)}
      </div>
      {line("line1", 500)}
      {line("landmark", 300)}
      {line("point", 60, t("pinHint"))}
    </>
  );
}
