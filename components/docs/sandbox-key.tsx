"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

const SandboxKey = createContext("");

/** The key that the reader tries the API with: in this page's memory only, and gone when it is closed. */
export function SandboxKeyProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("docs");
  const [key, setKey] = useState("");
  return (
    <SandboxKey value={key}>
      <div className="max-w-120 py-4">
        <Field label={t("key")} hint={t("keyHint")}>
          {(wiring) => (
            <Input
              {...wiring}
              type="password"
              autoComplete="off"
              placeholder="sk_test_…"
              value={key}
              onChange={(event) => setKey(event.target.value.trim())}
            />
          )}
        </Field>
      </div>
      {children}
    </SandboxKey>
  );
}

/** The key as it was entered; empty until then. */
export function useSandboxKey(): string {
  return useContext(SandboxKey);
}
