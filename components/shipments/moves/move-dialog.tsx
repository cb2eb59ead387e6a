"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ChangeNotice } from "./change-notice.tsx";
import type { ShipmentChanger } from "./use-shipment-change.ts";

type MoveDialogProps = {
  title: string;
  description?: string;
  danger?: boolean;
  /** Left out where the form has buttons of its own that finish it. */
  submitLabel?: string;
  changer: ShipmentChanger;
  onClose: () => void;
  /** Sends what was filled in, or shows what is missing. */
  onSubmit: () => void;
  children: ReactNode;
};

const firstField = "input, textarea, select, button";

/** A form about one move. It stays until the server has agreed, so that nothing typed is lost by a refusal. */
export function MoveDialog(props: MoveDialogProps) {
  const { title, description, danger = false, submitLabel, changer, onClose, onSubmit, children } = props;
  const t = useTranslations("shipments");
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!changer.isPending) onSubmit();
  };
  const close = () => {
    changer.reset();
    onClose();
  };
  // After a conflict the question is theirs or mine, which the notice asks.
  const footer =
    changer.error?.code === "version_conflict" ? null : (
      <>
        <Button onClick={close}>{t("cancel")}</Button>
        {submitLabel && (
          <Button type="submit" form={form} variant={danger ? "danger" : "primary"} busy={changer.isPending}>
            {submitLabel}
          </Button>
        )}
      </>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => open || close()}
      title={title}
      description={description}
      footer={footer}
      initialFocus={() => document.getElementById(form)?.querySelector<HTMLElement>(firstField) ?? null}
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {children}
      </form>
      <ChangeNotice changer={changer} form={{ onDone: onClose }} />
    </Dialog>
  );
}
