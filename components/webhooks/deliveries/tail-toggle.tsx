"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";

/** Stops the log from following what is new, and lets it go on. */
export function TailToggle({ paused, onToggle }: { paused: boolean; onToggle: () => void }) {
  const t = useTranslations("webhooks.tail");
  return (
    <IconButton
      icon={paused ? Play : Pause}
      label={t(paused ? "resume" : "pause")}
      size="sm"
      data-testid="tail"
      data-paused={paused}
      className="-my-1 align-middle"
      onClick={onToggle}
    />
  );
}
