"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { ShipmentDetail } from "#lib/contracts/board.ts";
import { typedAmount } from "#lib/domain/money.ts";
import { MoveDialog } from "../moves/move-dialog.tsx";
import type { ShipmentChanger } from "../moves/use-shipment-change.ts";
import { AddressFields } from "./address-fields.tsx";
import { type AddressProblem, addressForm, addressPatch, agreedWindow, windowForm } from "./edit-form.ts";

type EditDialogProps = {
  shipment: ShipmentDetail["shipment"];
  /** The one it was opened with. */
  version: number;
  address: "delivery_address" | "pickup_address";
  changer: ShipmentChanger;
  onClose: () => void;
};

type Invalid = { address: readonly AddressProblem[]; window?: string; amount?: string; reason?: string };

/** Corrects an address, and with the recipient's what was agreed and what is to be collected. */
export function EditDialog({ shipment, version, address, changer, onClose }: EditDialogProps) {
  const t = useTranslations("shipments");
  const mayEditCash = useMay("shipments:edit_cash");
  const isDelivery = address === "delivery_address";
  const due = shipment.cash_on_delivery?.amount ?? null;
  const [form, setForm] = useState(() => addressForm(shipment[address]));
  const [agreed, setAgreed] = useState(() => windowForm(shipment.delivery_window));
  const [amount, setAmount] = useState(due === null ? "" : String(due));
  const [reason, setReason] = useState("");
  const [invalid, setInvalid] = useState<Invalid>({ address: [] });
  const newAmount = amount.trim() === "" ? null : typedAmount(amount);
  const cashChanges = isDelivery && mayEditCash && newAmount !== due;

  const submit = () => {
    const edited = addressPatch(form);
    const window = agreedWindow(agreed);
    const found: Invalid = { address: "problems" in edited ? edited.problems : [] };
    if (window === undefined) found.window = t("invalid.window");
    if (cashChanges && amount.trim() !== "" && !newAmount) found.amount = t("invalid.amount");
    if (cashChanges && reason.trim() === "") found.reason = t("invalid.note");
    setInvalid(found);
    if ("problems" in edited || window === undefined || found.amount || found.reason) return;
    const cash = newAmount === null ? null : { amount: newAmount, currency: "MNT" as const };
    const edit = {
      [address]: edited.patch,
      ...(isDelivery && { delivery_window: window }),
      ...(cashChanges && { cash_on_delivery: cash, reason: reason.trim() }),
    };
    changer.mutate({ kind: "edit", edit, version }, { onSuccess: onClose });
  };

  return (
    <MoveDialog
      title={isDelivery ? t("editDelivery") : t("editPickup")}
      description={shipment.tracking_number}
      submitLabel={t("save")}
      changer={changer}
      onClose={onClose}
      onSubmit={submit}
    >
      <AddressFields value={form} problems={invalid.address} onChange={setForm} />
      {isDelivery && (
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr]">
          {(["on", "from", "until"] as const).map((name) => (
            <Field key={name} label={t(`field.${name}`)} error={name === "on" ? invalid.window : undefined}>
              {(wiring) => (
                <Input
                  {...wiring}
                  type={name === "on" ? "date" : "time"}
                  value={agreed[name]}
                  onChange={(event) => setAgreed({ ...agreed, [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      {isDelivery && mayEditCash && (
        <Field label={t("field.amount")} error={invalid.amount}>
          {(wiring) => (
            <Input {...wiring} value={amount} inputMode="numeric" onChange={(event) => setAmount(event.target.value)} />
          )}
        </Field>
      )}
      {cashChanges && (
        <Field label={t("cashReason")} error={invalid.reason}>
          {(wiring) => (
            <Input {...wiring} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      )}
    </MoveDialog>
  );
}
