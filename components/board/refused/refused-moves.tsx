"use client";

import { CircleX, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { timeOfDay } from "#components/ui/ulaanbaatar.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusedMoves } from "./use-refused-moves.ts";

type RefusedMovesProps = { environment: Environment; onOpen: (id: string) => void };

/** One's own moves that were not made when their time came: they stay until they are read. */
export function RefusedMoves({ environment, onOpen }: RefusedMovesProps) {
  const t = useTranslations("shipments");
  const explain = useRefusalText();
  const { moves, dismiss } = useRefusedMoves(environment, onOpen);
  if (moves.length === 0) return null;
  return (
    <section
      aria-label={t("refused.title")}
      className="shrink-0 border-danger-line border-t bg-danger-soft text-danger-ink"
    >
      <ul className="max-h-32 divide-y divide-danger-line overflow-y-auto">
        {moves.map((move) => (
          <li key={move.id} className="flex items-center gap-2 px-3 py-1 md:px-4">
            <CircleX aria-hidden className="size-4 shrink-0" />
            <p className="min-w-0 flex-1">
              <button type="button" className="font-medium underline" onClick={() => onOpen(move.shipment_id)}>
                {move.tracking_number}
              </button>{" "}
              {t("refused.line", { status: t(`status.${move.to}`), time: timeOfDay(new Date(move.refused_at)) })}{" "}
              {explain(move)}
            </p>
            <IconButton icon={X} label={t("refused.dismiss")} onClick={() => dismiss([move.id])} />
          </li>
        ))}
      </ul>
      {moves.length > 3 && (
        <div className="flex items-center gap-2 border-danger-line border-t px-3 py-1 md:px-4">
          <span className="flex-1">{t("refused.count", { count: moves.length })}</span>
          <Button size="sm" onClick={() => dismiss(moves.map(({ id }) => id))}>
            {t("refused.dismissAll")}
          </Button>
        </div>
      )}
    </section>
  );
}
