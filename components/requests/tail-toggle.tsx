"use client";

import { Radio } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { Button } from "#components/ui/button.tsx";
import { tailParam } from "./request-params.ts";

/** Turns on that new calls arrive by themselves; stands in the URL like a filter. */
export function TailToggle() {
  const t = useTranslations("requests.tail");
  const [isOn, setOn] = useQueryState("tail", tailParam);
  return (
    <Button aria-pressed={isOn} variant={isOn ? "primary" : "secondary"} onClick={() => setOn(!isOn)}>
      <Radio aria-hidden className="size-4" />
      {t("follow")}
    </Button>
  );
}
