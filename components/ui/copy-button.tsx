"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
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

/** Copies `text`; the icon says that it has. */
export function CopyButton({ text, label, className }: { text: string; label?: string; className?: string }) {
  const t = useTranslations("ui");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <IconButton
      size="sm"
      icon={copied ? Check : Copy}
      label={copied ? t("copied") : (label ?? t("copy"))}
      onClick={copy}
      className={className}
    />
  );
}
