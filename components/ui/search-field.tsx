"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef } from "react";
import { cn } from "./cn.ts";
import { Input } from "./input.tsx";

type SearchFieldProps = {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (text: string) => void;
  className?: string;
};

/** Text to look for: Enter looks, the cross takes it back. */
export function SearchField({ label, placeholder, value, onSearch, className }: SearchFieldProps) {
  const t = useTranslations("ui");
  const input = useRef<HTMLInputElement>(null);
  // "Back" changes what is looked for without typing.
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(input.current?.value.trim() ?? "");
  };
  return (
    <search className={cn("relative w-full min-w-48 md:w-72", className)}>
      <form onSubmit={submit}>
        <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted" />
        <Input
          ref={input}
          aria-label={label}
          placeholder={placeholder}
          defaultValue={value}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          className={cn("pl-8", value && "pr-8")}
        />
        {value && (
          <button
            type="button"
            aria-label={t("clear")}
            onClick={() => onSearch("")}
            className="absolute top-1 right-1 grid size-6 place-items-center rounded-sm text-muted hover:text-ink"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        )}
      </form>
    </search>
  );
}
