"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { KeyRound, UserCheck, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.tsx";
import { changePerson, peopleQuery, personQuery, resetPassword } from "#lib/client/people.ts";
import type { ChangePersonBody, PersonView } from "#lib/contracts/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { roles } from "#lib/domain/role.ts";
import { DisableDialog } from "./disable-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { useRefusalText } from "./use-refusal-text.ts";

/** What an admin may do about somebody. */
export function PersonActions({ environment, person }: { environment: Environment; person: PersonView }) {
  const t = useTranslations("people");
  const tRole = useTranslations("session.role");
  const client = useQueryClient();
  const refusalText = useRefusalText();
  const [asking, setAsking] = useState(false);
  const refused = (error: unknown) => toast({ kind: "danger", title: refusalText(error) });
  const change = useMutation({
    mutationFn: (body: ChangePersonBody) => changePerson(environment, person.id, body),
    networkMode: "always",
    onSuccess: (changed) => {
      client.setQueryData(personQuery(environment, person.id).queryKey, changed);
      void client.invalidateQueries({ queryKey: peopleQuery(environment).queryKey });
      toast({ kind: "ok", title: t("changed") });
    },
    onError: refused,
    onSettled: () => setAsking(false),
  });
  const reset = useMutation({
    mutationFn: () => resetPassword(environment, person.id),
    networkMode: "always",
    onSuccess: () => client.invalidateQueries({ queryKey: peopleQuery(environment).queryKey }),
    onError: refused,
  });
  const isDisabled = person.disabled_at !== null;
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2">
      <Select
        label={t("action.change")}
        value={person.role}
        disabled={change.isPending}
        options={roles.map((value) => ({ value, label: tRole(value) }))}
        onChange={(role) => role !== person.role && change.mutate({ role })}
      />
      {!isDisabled && (
        <Button busy={reset.isPending} onClick={() => reset.mutate()}>
          <KeyRound aria-hidden className="size-4" />
          {t("action.reset")}
        </Button>
      )}
      {isDisabled ? (
        <Button busy={change.isPending} onClick={() => change.mutate({ disabled: false })}>
          <UserCheck aria-hidden className="size-4" />
          {t("action.enable")}
        </Button>
      ) : (
        <Button onClick={() => setAsking(true)}>
          <UserX aria-hidden className="size-4 text-danger-ink" />
          {t("action.disable")}
        </Button>
      )}
      {asking && (
        <DisableDialog
          name={person.name}
          busy={change.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() => change.mutate({ disabled: true })}
        />
      )}
      {reset.data && <LinkDialog link={reset.data} onClose={reset.reset} />}
    </div>
  );
}
