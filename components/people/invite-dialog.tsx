"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { invitePerson, peopleQuery } from "#lib/client/people.ts";
import type { InvitationView } from "#lib/contracts/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type Role, roles } from "#lib/domain/role.ts";
import { Refusal } from "./refusal.tsx";

type InviteDialogProps = {
  environment: Environment;
  onClose: () => void;
  onInvited: (link: InvitationView) => void;
};

/** Whom to invite, and what for. */
export function InviteDialog({ environment, onClose, onInvited }: InviteDialogProps) {
  const t = useTranslations("people");
  const tRole = useTranslations("session.role");
  const form = useId();
  const client = useQueryClient();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("dispatcher");
  const [invalid, setInvalid] = useState<string | undefined>();
  const invite = useMutation({
    mutationFn: () => invitePerson(environment, { email, role }),
    networkMode: "always",
    onSuccess: (link) => {
      void client.invalidateQueries({ queryKey: peopleQuery(environment).queryKey });
      onInvited(link);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (invite.isPending) return;
    const isEmail = /^[^\s@]+@[^\s@]+$/.test(email.trim());
    setInvalid(isEmail ? undefined : t("emailInvalid"));
    if (isEmail) invite.mutate();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button type="submit" form={form} variant="primary" busy={invite.isPending}>
        {t("inviteSubmit")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("invite")}
      description={t("inviteHint")}
      footer={footer}
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field label={t("email")} error={invalid}>
          {(wiring) => (
            <Input
              {...wiring}
              type="email"
              autoFocus
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("role")} hint={t(`roleHint.${role}`)}>
          {({ id }) => (
            <Select
              id={id}
              value={role}
              options={roles.map((value) => ({ value, label: tRole(value) }))}
              onChange={setRole}
            />
          )}
        </Field>
        <Refusal error={invite.error} />
      </form>
    </Dialog>
  );
}
