"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { RefusalNotice } from "#components/settings/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useCourierMutation } from "#lib/client/change-courier.ts";
import type { ManagedCourier } from "#lib/contracts/couriers.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { spokenPhone, typedPhone } from "#lib/domain/phone.ts";

type CourierDialogProps = {
  environment: Environment;
  /** Null for somebody new. */
  courier: ManagedCourier | null;
  onClose: () => void;
};

/** Adds somebody, or changes what is known of them. */
export function CourierDialog({ environment, courier, onClose }: CourierDialogProps) {
  const t = useTranslations("couriers");
  const form = useId();
  const { mutate, error, isPending } = useCourierMutation(environment);
  const [name, setName] = useState(courier?.name ?? "");
  const [phone, setPhone] = useState(courier ? spokenPhone(courier.phone) : "");
  const [zone, setZone] = useState(courier?.zone ?? "");
  const [invalid, setInvalid] = useState<{ name?: string; phone?: string }>({});

  const save = (version = courier?.version) => {
    const e164 = typedPhone(phone);
    const found: typeof invalid = {};
    if (name.trim() === "") found.name = t("invalid.name");
    if (e164 === null) found.phone = t("invalid.phone");
    setInvalid(found);
    if (found.name || e164 === null) return;
    const body = { name: name.trim(), phone: e164, zone: zone.trim() || null };
    const change =
      courier && version
        ? ({ kind: "change", id: courier.id, body: { ...body, expected_version: version } } as const)
        : ({ kind: "hire", body } as const);
    mutate(change, { onSuccess: onClose });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) save();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={courier ? t("edit") : t("add")}
      footer={
        error?.conflict ? null : (
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button type="submit" form={form} variant="primary" busy={isPending}>
              {t("save")}
            </Button>
          </>
        )
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field label={t("name")} error={invalid.name}>
          {(wiring) => (
            <Input {...wiring} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t("phone")} hint={t("phoneHint")} error={invalid.phone}>
          {(wiring) => (
            <Input
              {...wiring}
              type="tel"
              value={phone}
              maxLength={24}
              onChange={(event) => setPhone(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("zone")} hint={t("zoneHint")}>
          {(wiring) => (
            <Input {...wiring} value={zone} maxLength={80} onChange={(event) => setZone(event.target.value)} />
          )}
        </Field>
      </form>
      <RefusalNotice error={error} busy={isPending} onTheirs={onClose} onMine={save} />
    </Dialog>
  );
}
