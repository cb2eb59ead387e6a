"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useMay, useUser } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useViewMutation } from "#lib/client/change-saved-views.ts";
import { savedViewsOptions } from "#lib/client/saved-views.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { ViewQuery } from "#lib/domain/saved-view.ts";
import { useViewRefusal } from "./use-view-refusal.ts";
import { ViewLine } from "./view-line.tsx";

type ViewsDialogProps = {
  environment: Environment;
  /** What is on the screen now. */
  shown: ViewQuery;
  onClose: () => void;
};

/** Keeps what is on the screen as a view, and looks after those one may change. */
export function ViewsDialog({ environment, shown, onClose }: ViewsDialogProps) {
  const t = useTranslations("board.saved");
  const refusal = useViewRefusal();
  const me = useUser().id;
  const mayShare = useMay("views:share");
  const mayManage = useMay("views:manage");
  const { data: views = [] } = useQuery(savedViewsOptions(environment));
  const { mutate, isPending, error } = useViewMutation(environment);
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === "");
    if (name.trim() === "" || isPending) return;
    mutate({ kind: "keep", body: { name: name.trim(), query: shown, shared } }, { onSuccess: onClose });
  };
  const mine = views.filter((view) => view.owner.id === me || (view.shared && mayManage));
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t("title")} className="max-w-xl">
      <form onSubmit={submit} noValidate className="flex flex-col gap-2">
        <Field label={t("name")} hint={t("hint")} error={missing ? t("nameMissing") : error && refusal(error)}>
          {(wiring) => (
            <Input {...wiring} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <div className="flex items-center gap-3">
          {mayShare && (
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                checked={shared}
                onChange={(event) => setShared(event.target.checked)}
                className="size-4 accent-accent"
              />
              {t("share")}
            </label>
          )}
          <Button type="submit" variant="primary" busy={isPending} className="ml-auto">
            {t("keep")}
          </Button>
        </div>
      </form>
      {mine.length > 0 && (
        <section aria-label={t("mine")} className="flex flex-col gap-1 border-line border-t pt-3">
          <h3 className="font-medium">{t("mine")}</h3>
          <ul className="divide-y divide-line">
            {mine.map((view) => (
              <ViewLine key={view.id} {...{ environment, view, shown, mayShare }} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
