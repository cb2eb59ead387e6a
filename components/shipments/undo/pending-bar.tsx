"use client";

import { Hourglass, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useUser } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { unnamedMove } from "#lib/client/shipments.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type Pending, useSecondsLeft } from "./use-seconds-left.ts";
import { useUndo } from "./use-undo.ts";

/** A move that has not happened yet: what, by whom, in how long; whoever made it takes it back here. */
export function PendingBar({ environment, pending }: { environment: Environment; pending: Pending }) {
  const t = useTranslations("shipments");
  const seconds = useSecondsLeft(pending);
  const { undo, isPending } = useUndo(environment);
  const isMine = useUser().id === pending.by.id;
  return (
    <div role="status" className="flex min-h-12 shrink-0 items-center gap-2 border-line border-t bg-raised px-3 py-2">
      <Hourglass aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 leading-tight">
        <span className="font-medium">{t(`status.${pending.to}`)}</span>{" "}
        <span aria-hidden className="text-muted tabular-nums">
          {seconds > 0 ? t("pending.in", { seconds }) : "…"}
        </span>
        <span className="block truncate text-muted text-xs">{t("pending.by", { name: pending.by.name })}</span>
      </p>
      {isMine && (
        <Button
          busy={isPending}
          aria-disabled={pending.id === unnamedMove}
          onClick={() => pending.id !== unnamedMove && undo([pending.id])}
        >
          <Undo2 aria-hidden className="size-4" />
          {t("pending.undo")}
          <Kbd>U</Kbd>
        </Button>
      )}
    </div>
  );
}
