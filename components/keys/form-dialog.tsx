"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "./notice.tsx";
import { useRefusalText } from "./use-refusal-text.ts";

type FormDialogProps = {
  title: ReactNode;
  description?: ReactNode;
  submitLabel: ReactNode;
  danger?: boolean;
  busy: boolean;
  /** What the server refused with; told here unless `fields` tells it beside a field. */
  error: unknown;
  isShownAtField?: boolean;
  /** Says a refusal in words; left out, in those of keys. */
  refusalText?: (error: unknown) => string;
  className?: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A question with a form. It stays until the server has agreed, so that nothing typed is lost by a refusal. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, submitLabel, danger = false, busy, error, onSubmit, onClose, children } = props;
  const t = useTranslations("keys");
  const keyRefusal = useRefusalText();
  const refusal = props.refusalText ?? keyRefusal;
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      description={description}
      className={props.className}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={form} variant={danger ? "danger" : "primary"} busy={busy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {children}
      </form>
      {Boolean(error) && !props.isShownAtField && <Notice tone="danger">{refusal(error)}</Notice>}
    </Dialog>
  );
}
