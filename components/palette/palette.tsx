"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cn } from "#components/ui/cn.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { itemLook } from "#components/ui/popup.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type PaletteItem, usePaletteItems } from "./use-palette-items.ts";

/** Ctrl+K, on any layout and whatever has the focus. */
function useHotkey(onPress: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onPress]);
}

/** Everything by its name: what can be done with the open shipment, every page, and a shipment by its number. */
export function Palette({ environment }: { environment: Environment }) {
  const [open, setOpen] = useState(false);
  const [toggle] = useState(() => () => setOpen((is) => !is));
  useHotkey(toggle);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(10_12_16/0.45)]" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex justify-center px-4 pt-16">
          <PaletteBody environment={environment} close={() => setOpen(false)} />
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({ environment, close }: { environment: Environment; close: () => void }) {
  const t = useTranslations("palette");
  const [query, setQuery] = useState("");
  const items = usePaletteItems(environment, query);
  const choose = (item: PaletteItem) => {
    close();
    // The dialog gives the focus back first: what opens next takes it from there.
    setTimeout(item.run);
  };
  return (
    <Dialog.Popup
      aria-label={t("label")}
      className="flex h-fit max-h-[min(32rem,80dvh)] w-full max-w-lg flex-col rounded-lg border border-line bg-raised shadow-pop"
    >
      <Autocomplete.Root
        open
        inline
        items={items}
        value={query}
        onValueChange={setQuery}
        itemToStringValue={(item) => item.label}
        autoHighlight="always"
        keepHighlight
      >
        <Autocomplete.Input
          aria-label={t("label")}
          placeholder={t("hint")}
          className="m-2 h-9 rounded-sm border border-line-strong bg-surface px-3"
        />
        <Autocomplete.Empty className="px-4 pb-3 text-muted empty:hidden">{t("nothing")}</Autocomplete.Empty>
        <Autocomplete.List className="min-h-0 overflow-y-auto px-2 pb-2">
          {(item: PaletteItem) => (
            <Autocomplete.Item
              key={item.id}
              value={item}
              onClick={() => choose(item)}
              className={cn(itemLook, "gap-3")}
            >
              <item.icon aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 truncate">{item.label}</span>
              {item.letter && <Kbd>{item.letter}</Kbd>}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog.Popup>
  );
}
