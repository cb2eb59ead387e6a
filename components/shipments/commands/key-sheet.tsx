"use client";

import { useTranslations } from "next-intl";
import { useLetterKeys } from "#components/layout/use-letter-keys.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import type { Environment } from "#lib/domain/environment.ts";
import { commandNames, letterOf } from "./commands.ts";

/** What is not done with one shipment. Letters and signs can be switched off, the others stay. */
const boardKeys = [
  { word: "walk", keys: ["↑", "↓"] },
  { word: "walkByLetter", keys: ["J", "K"] },
  { word: "open", keys: ["Enter"] },
  { word: "close", keys: ["Esc"] },
  { word: "select", keys: ["X"] },
  { word: "selectMore", keys: ["Shift", "↓"] },
  { word: "search", keys: ["/"] },
  { word: "export", keys: ["S"] },
  { word: "undo", keys: ["U"] },
  { word: "undoByCtrl", keys: ["Ctrl", "Z"] },
  { word: "palette", keys: ["Ctrl", "K"] },
  { word: "help", keys: ["?"] },
] as const;

function Line({ keys, children }: { keys: readonly string[]; children: string }) {
  return (
    <li className="flex min-h-8 items-center justify-between gap-4 border-line border-b last:border-b-0">
      {children}
      <span className="flex gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </li>
  );
}

type KeySheetProps = { environment: Environment; open: boolean; onOpenChange: (open: boolean) => void };

/** Every key there is, and the switch for those of one letter. */
export function KeySheet({ environment, open, onOpenChange }: KeySheetProps) {
  const t = useTranslations("shipments");
  const keys = useTranslations("board.keys");
  const [letters, setLetters] = useLetterKeys(environment);
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={keys("title")} description={keys("hint")}>
      <div className="flex flex-col gap-4">
        <label className="flex items-start gap-2 rounded-sm border border-line px-3 py-2">
          <input
            type="checkbox"
            checked={letters}
            onChange={(event) => setLetters(event.target.checked)}
            className="mt-1 accent-accent"
          />
          <span>
            <span className="block font-medium">{keys("letters")}</span>
            <span className="text-muted">{keys("lettersHint")}</span>
          </span>
        </label>
        <section>
          <h3 className="font-medium">{keys("shipment")}</h3>
          <ul>
            {commandNames.map((command) => (
              <Line key={command} keys={[letterOf(command)]}>
                {t(`command.${command}`)}
              </Line>
            ))}
          </ul>
        </section>
        <section>
          <h3 className="font-medium">{keys("board")}</h3>
          <ul>
            {boardKeys.map(({ word, keys: pressed }) => (
              <Line key={word} keys={pressed}>
                {keys(word)}
              </Line>
            ))}
          </ul>
        </section>
      </div>
    </Sheet>
  );
}
