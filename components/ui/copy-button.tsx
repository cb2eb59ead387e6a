"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";

/** Browsers keep the clipboard from pages that came by plain http, but for localhost; the old way works there too. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const holder = document.createElement("textarea");
  holder.value = text;
  document.body.append(holder);
  holder.select();
  document.execCommand("copy");
  holder.remove();
}

const SHOWN_MS = 1_500;

type CopyButtonProps = {
  text: string;
  label?: string;
  /** Shows the label beside the icon. */
  words?: boolean;
  className?: string;
};

/** Copies `text`; the icon says that it has. */
export function CopyButton({ text, label, words = false, className }: CopyButtonProps) {
  const t = useTranslations("ui");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  const Icon = copied ? Check : Copy;
  const said = copied ? t("copied") : (label ?? t("copy"));
  if (words) {
    return (
      <Button size="sm" onClick={copy} className={className}>
        <Icon aria-hidden className="size-3.5" />
        {said}
      </Button>
    );
  }
  return <IconButton size="sm" icon={Icon} label={said} onClick={copy} className={className} />;
}
