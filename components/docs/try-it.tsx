"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { callApi } from "#lib/client/try-api.ts";
import { CodeBlock } from "./code-block.tsx";
import { useSandboxKey } from "./sandbox-key.tsx";

type TryItProps = { method: string; path: string; body: string | null };

/** Sends the example, or what was made of it, to this very server. */
export function TryIt(example: TryItProps) {
  const t = useTranslations("docs");
  const key = useSandboxKey();
  const [path, setPath] = useState(example.path);
  const [body, setBody] = useState(example.body ?? "");
  const [answer, setAnswer] = useState<{ status: number; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setAnswer(await callApi({ key, method: example.method, path, body: example.body === null ? null : body }));
    setBusy(false);
  };
  return (
    <details className="rounded-md border border-line bg-surface">
      <summary className="cursor-pointer px-3 py-2 font-medium">{t("tryIt")}</summary>
      <div className="flex flex-col gap-3 border-line border-t p-3">
        <Field label={t("path")}>
          {(wiring) => <Input {...wiring} value={path} onChange={(event) => setPath(event.target.value)} />}
        </Field>
        {example.body !== null && (
          <Field label={t("body")}>
            {(wiring) => (
              <Textarea
                {...wiring}
                rows={8}
                spellCheck={false}
                className="font-mono text-xs"
                value={body}
                onChange={(event) => setBody(event.target.value)}
              />
            )}
          </Field>
        )}
        <div className="flex items-center gap-3">
          <Button variant="primary" busy={busy} onClick={send}>
            {t("send")}
          </Button>
          {key === "" && <span className="text-muted text-xs">{t("keyFirst")}</span>}
        </div>
        {answer && (
          <div aria-live="polite">
            <CodeBlock
              label={answer.status === 0 ? t("unreachable") : t("answer", { status: answer.status })}
              text={answer.text}
            />
          </div>
        )}
      </div>
    </details>
  );
}
