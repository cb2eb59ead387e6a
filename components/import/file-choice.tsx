"use client";

import { FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useId, useState } from "react";
import { Button, buttonClasses } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { importColumns } from "#lib/domain/import-sheet.ts";
import { saveTable } from "./save-table.ts";

type FileChoiceProps = { error: string | null; onChoose: (file: File) => void };

/** A table from this machine: chosen, or dropped here. And an empty one to fill. */
export function FileChoice({ error, onChoose }: FileChoiceProps) {
  const t = useTranslations("import");
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "flex flex-col items-center gap-3 rounded-lg border border-line-strong border-dashed p-10 text-center",
        over && "bg-accent-soft",
      )}
    >
      <FileSpreadsheet aria-hidden className="size-10 text-muted" strokeWidth={1.25} />
      <label
        className={cn(
          buttonClasses({ variant: "primary", size: "lg" }),
          "max-w-full cursor-pointer whitespace-normal has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2",
        )}
      >
        {t("choose")}
        <input
          type="file"
          accept=".csv,text/csv"
          aria-describedby={error ? id : undefined}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onChoose(file);
            // So that the same file can be chosen again once it has been mended.
            target.value = "";
          }}
          className="sr-only"
        />
      </label>
      <p className="max-w-prose text-muted">{t("chooseHint")}</p>
      {error && (
        <p id={id} role="alert" className="text-danger-ink">
          {error}
        </p>
      )}
      <Button
        variant="ghost"
        onClick={() => saveTable("pickpack-import.csv", [importColumns.map((one) => t(`column.${one}`))])}
      >
        {t("template")}
      </Button>
    </div>
  );
}
