"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "#components/ui/toast.tsx";
import { useSettingsMutation } from "#lib/client/change-settings.ts";
import { settingsOptions } from "#lib/client/settings.ts";
import { type SettingsView, settingsShape } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Settings } from "#lib/domain/settings.ts";

type Draft<Member extends keyof Settings> = { value: Settings[Member]; version: number };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export type Section = ReturnType<typeof useSection>;

/**
 * One member of the settings as somebody edits it: untouched it is what the server says; touched it is theirs until it
 * is saved or dropped.
 */
export function useSection<Member extends keyof Settings>(
  environment: Environment,
  view: SettingsView,
  member: Member,
) {
  const t = useTranslations("settings");
  const client = useQueryClient();
  const mutation = useSettingsMutation(environment);
  const stored: Settings[Member] = view.settings[member];
  const [draft, setDraft] = useState<Draft<Member> | null>(null);
  const [invalid, setInvalid] = useState<ReadonlySet<string>>(new Set());
  const value = draft?.value ?? stored;

  const drop = () => {
    setDraft(null);
    setInvalid(new Set());
    mutation.reset();
  };
  const save = (expected_version = draft?.version ?? view.version) => {
    const parsed = settingsShape.shape[member].safeParse(value);
    setInvalid(new Set(parsed.error?.issues.map(({ path }) => path.join("."))));
    if (!parsed.success) return;
    const onSuccess = () => {
      drop();
      toast({ kind: "ok", title: t("saved") });
    };
    mutation.mutate({ [member]: value, expected_version }, { onSuccess });
  };
  return {
    value,
    edit: (next: Settings[Member]) => setDraft({ version: view.version, ...draft, value: next }),
    touched: draft !== null && !same(value, stored),
    invalid,
    save,
    drop,
    takeTheirs: () => {
      drop();
      void client.invalidateQueries({ queryKey: settingsOptions(environment).queryKey });
    },
    error: mutation.error,
    isPending: mutation.isPending,
  };
}
