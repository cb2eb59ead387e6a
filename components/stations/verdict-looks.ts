import {
  CircleCheck,
  ClipboardCheck,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  OctagonX,
  PackagePlus,
  Repeat2,
  ScanLine,
  SlidersHorizontal,
} from "lucide-react";
import type { Tone } from "#components/ui/tone.ts";
import type { KeptScan } from "#lib/domain/scan-list.ts";
import type { Sound } from "./beep.ts";

/** What a station shows of a scan: the server's verdict, or what is known before it and without it. */
export const shownVerdicts = [
  ...(["done", "already", "noted", "refused"] as const),
  ...(["sending", "waiting", "repeated", "piece", "unreadable", "unready"] as const),
] as const;

export type Shown = (typeof shownVerdicts)[number];

export const verdictLooks: Record<Shown, { tone: Tone; icon: LucideIcon; sound: Sound }> = {
  done: { tone: "ok", icon: CircleCheck, sound: "good" },
  piece: { tone: "ok", icon: PackagePlus, sound: "good" },
  waiting: { tone: "info", icon: Hourglass, sound: "good" },
  sending: { tone: "neutral", icon: LoaderCircle, sound: "good" },
  already: { tone: "warning", icon: Repeat2, sound: "odd" },
  repeated: { tone: "warning", icon: Repeat2, sound: "odd" },
  noted: { tone: "warning", icon: ClipboardCheck, sound: "odd" },
  refused: { tone: "danger", icon: OctagonX, sound: "bad" },
  unreadable: { tone: "danger", icon: ScanLine, sound: "bad" },
  unready: { tone: "danger", icon: SlidersHorizontal, sound: "bad" },
};

/** What is shown of a scan. @param isPrompt whether an answer is still expected at once */
export function shownOf({ outcome }: KeptScan, isPrompt: boolean): Shown {
  return outcome?.verdict ?? (isPrompt ? "sending" : "waiting");
}
