"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import type { Section } from "./use-section.ts";

type SettingsSectionProps = {
  title: string;
  hint: string;
  section: Pick<Section, "touched" | "save" | "drop" | "takeTheirs" | "error" | "isPending">;
  children: ReactNode;
};

/** A part of the settings that is saved by itself; who may not change it sees the same, at rest. */
export function SettingsSection({ title, hint, section, children }: SettingsSectionProps) {
  const t = useTranslations("settings");
  const mayManage = useMay("settings:manage");
  const heading = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!section.isPending) section.save();
  };
  return (
    <section aria-labelledby={heading} className="rounded-md border border-line bg-surface">
      <form onSubmit={submit} noValidate>
        <div className="border-line border-b px-4 py-2.5">
          <h2 id={heading} className="font-semibold text-base">
            {title}
          </h2>
          <p className="text-muted">{hint}</p>
        </div>
        <fieldset disabled={!mayManage} className="flex min-w-0 flex-col gap-3 p-4">
          {children}
          <RefusalNotice
            error={section.error}
            busy={section.isPending}
            onTheirs={section.takeTheirs}
            onMine={section.save}
          />
        </fieldset>
        {section.touched && !section.error?.conflict && (
          <div className="flex justify-end gap-2 border-line border-t px-4 py-3">
            <Button onClick={section.drop}>{t("drop")}</Button>
            <Button type="submit" variant="primary" busy={section.isPending}>
              {t("save")}
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}

/** What is wrong with the control above it. */
export function Wrong({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="text-danger-ink text-xs">
      {children}
    </p>
  );
}
