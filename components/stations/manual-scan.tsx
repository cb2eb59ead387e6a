import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { useTypedAhead } from "#components/ui/use-typed-ahead.ts";

/** For a label that no scanner reads. */
export function ManualScan({ onScan }: { onScan: (text: string) => void }) {
  const t = useTranslations("stations");
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useTypedAhead(field, text, setText);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    onScan(text);
    setText("");
  };
  return (
    <form onSubmit={submit} className="flex items-center gap-2">
      <Keyboard aria-hidden className="size-5 shrink-0 text-muted" />
      <Input
        ref={field}
        aria-label={t("manual")}
        placeholder={t("manualHint")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        className="h-10 text-base"
      />
      <Button type="submit" size="lg">
        {t("manualSubmit")}
      </Button>
    </form>
  );
}
