"use client";

import { ScanSearch } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Input } from "#components/ui/input.tsx";
import type { Environment } from "#lib/domain/environment.ts";

/** From any number of ours, pasted as it is, to what happened: Enter opens its trace. */
export function TraceBox({ environment }: { environment: Environment }) {
  const t = useTranslations("trace");
  const router = useRouter();
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = String(new FormData(event.currentTarget).get("number")).trim();
    if (number) router.push(`/${environment}/requests/${encodeURIComponent(number)}` as Route);
  };
  return (
    <search className="order-last w-full md:order-none md:max-w-80">
      <form onSubmit={open} className="relative">
        <ScanSearch aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted" />
        <Input
          name="number"
          aria-label={t("label")}
          placeholder={`${t("label")}: ${t("placeholder")}`}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          className="pl-8"
        />
      </form>
    </search>
  );
}
