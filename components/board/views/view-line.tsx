"use client";

import { ScanEye, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useViewMutation } from "#lib/client/change-saved-views.ts";
import type { ChangeSavedViewBody, SavedView } from "#lib/contracts/saved-views.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { ViewQuery } from "#lib/domain/saved-view.ts";
import { useViewRefusal } from "./use-view-refusal.ts";

type ViewLineProps = { environment: Environment; view: SavedView; shown: ViewQuery; mayShare: boolean };

/** One view to rename, share, point at what is on the screen, or delete; a deleted one can be had back. */
export function ViewLine({ environment, view, shown, mayShare }: ViewLineProps) {
  const t = useTranslations("board.saved");
  const refusal = useViewRefusal();
  const { mutate, error } = useViewMutation(environment);
  const [name, setName] = useState(view.name);
  const change = (body: ChangeSavedViewBody) => mutate({ kind: "change", id: view.id, body });
  const rename = () => {
    const next = name.trim();
    if (next === "") setName(view.name);
    else if (next !== view.name) change({ name: next });
  };
  const remove = () => {
    const { query, shared } = view;
    const restore = () => mutate({ kind: "keep", body: { name: view.name, query, shared } });
    const told = () =>
      toast({ title: t("deleted", { name: view.name }), action: { label: t("undo"), onClick: restore } });
    mutate({ kind: "delete", id: view.id }, { onSuccess: told });
  };
  return (
    <li className="py-1">
      <div className="flex items-center gap-2">
        <Input
          aria-label={t("rename", { name: view.name })}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          onBlur={rename}
          onKeyDown={({ code }) => code === "Enter" && rename()}
          className="min-w-0 flex-1"
        />
        {mayShare && (
          <label className="flex shrink-0 items-center gap-1.5 text-xs">
            <input
              type="checkbox"
              checked={view.shared}
              onChange={(event) => change({ shared: event.target.checked })}
              className="size-4 accent-accent"
            />
            {t("shared")}
          </label>
        )}
        <IconButton icon={ScanEye} label={t("point", { name: view.name })} onClick={() => change({ query: shown })} />
        <IconButton icon={Trash2} label={t("delete", { name: view.name })} onClick={remove} />
      </div>
      {error && (
        <p role="alert" className="text-danger-ink text-xs">
          {refusal(error)}
        </p>
      )}
    </li>
  );
}
