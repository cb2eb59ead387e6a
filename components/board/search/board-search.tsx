"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { Input } from "#components/ui/input.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useTypedAhead } from "#components/ui/use-typed-ahead.ts";
import { pastedCodes } from "#lib/domain/search-terms.ts";

/** Long enough for the next letter of somebody who types, short enough to feel at once. */
const PAUSE_MS = 180;

type BoardSearchProps = {
  value: string;
  onSearch: (q: string) => void;
  ref: RefObject<HTMLInputElement | null>;
};

/** Looks while one types; Escape takes the words back, and then leaves the field. */
export function BoardSearch({ value, onSearch, ref }: BoardSearchProps) {
  const t = useTranslations("board");
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // "Back" and "clear the filter" change what is looked for without typing.
  if (value !== sent) {
    setSent(value);
    setText(value);
  }
  // What was typed before that must not come back after it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of `value` that ends the waiting
  useEffect(() => () => clearTimeout(timer.current), [value]);

  const search = (next: string, pauseMs: number) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSent(next.trim());
      onSearch(next.trim());
    }, pauseMs);
  };
  useTypedAhead(ref, value, (typed) => search(typed, PAUSE_MS));
  // A field of one line would run the codes of a column into one.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const codes = pastedCodes(event.clipboardData.getData("text"));
    if (!codes) return;
    event.preventDefault();
    search(codes.join(", "), 0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.code === "Enter") search(text, 0);
    if (event.code !== "Escape") return;
    event.preventDefault();
    if (text === "") event.currentTarget.blur();
    else search("", 0);
  };
  return (
    <search className="relative w-full md:w-80">
      <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted" />
      <Input
        ref={ref}
        type="text"
        aria-label={t("search")}
        aria-keyshortcuts="/"
        placeholder={t("searchHint")}
        value={text}
        onChange={(event) => search(event.target.value, PAUSE_MS)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="pr-8 pl-8"
      />
      <span className="absolute top-1.5 right-1.5">
        {text === "" ? (
          <span aria-hidden className="max-md:hidden">
            <Kbd>/</Kbd>
          </span>
        ) : (
          <button
            type="button"
            aria-label={t("searchClear")}
            onClick={() => search("", 0)}
            className="grid size-5 place-items-center rounded-sm text-muted hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        )}
      </span>
    </search>
  );
}
