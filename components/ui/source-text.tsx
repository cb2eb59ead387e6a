"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { cn } from "./cn.ts";
import { CopyButton } from "./copy-button.tsx";
import { prettyJson } from "./pretty-json.ts";

type SourceTextProps = {
  label: string;
  text: string;
  /** Says beside its length that this is not all of it. */
  cut?: string;
  note?: string;
  className?: string;
};

/** Text as it went over the wire; JSON is laid out, and on request shown and always copied byte for byte. */
export function SourceText({ label, text, cut, note, className }: SourceTextProps) {
  const t = useTranslations("ui");
  const [raw, setRaw] = useState(false);
  const pretty = prettyJson(text);
  const bytes = new TextEncoder().encode(text).length;
  return (
    <div className={cn("min-w-0 rounded-md border border-line bg-surface", className)}>
      <div className="flex h-9 items-center gap-2 border-line border-b pr-1 pl-3">
        <span className="font-medium">{label}</span>
        <span className="text-muted text-xs">{t("bytes", { count: bytes })}</span>
        {cut && <span className="truncate text-warning-ink text-xs">{cut}</span>}
        <div className="ml-auto flex items-center gap-1">
          {pretty !== null && (
            <button
              type="button"
              aria-pressed={raw}
              onClick={() => setRaw(!raw)}
              className="h-7 rounded-sm px-2 text-muted text-xs hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            >
              {t("raw")}
            </button>
          )}
          <CopyButton text={text} />
        </div>
      </div>
      <Scroller>{pretty !== null && !raw ? <Json source={pretty} /> : text}</Scroller>
      {note && <p className="border-line border-t px-3 py-1.5 text-muted text-xs">{note}</p>}
    </div>
  );
}

function Scroller({ children }: { children: ReactNode }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
      className="max-h-96 overflow-auto p-3 font-mono text-xs leading-5 whitespace-pre-wrap wrap-anywhere"
    >
      {children}
    </pre>
  );
}

/** Laid-out JSON, with the names of its members quieter than what they hold. */
function Json({ source }: { source: string }) {
  const parts = source.split(/("(?:[^"\\]|\\.)*": )/);
  return parts.map((part, index) => {
    const isName = index % 2 === 1;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other key, and do not move
    return isName ? <Name key={index} text={part} /> : part;
  });
}

function Name({ text }: { text: string }) {
  return <span className="text-muted">{text}</span>;
}
