import {
  Bike,
  CircleSlash,
  type LucideIcon,
  PackageCheck,
  PencilLine,
  PhoneCall,
  ScanBarcode,
  StickyNote,
  Undo2,
  UserRound,
} from "lucide-react";
import type { Tone } from "#components/ui/tone.ts";

/** What happened beside the states: its look; the words are in `shipments.event`. */
export const eventLooks = {
  "shipment.courier_assigned": { tone: "neutral", icon: UserRound, word: "courier_assigned" },
  "shipment.pickup_courier_assigned": { tone: "neutral", icon: Bike, word: "pickup_courier_assigned" },
  "shipment.updated": { tone: "neutral", icon: PencilLine, word: "updated" },
  "shipment.noted": { tone: "neutral", icon: StickyNote, word: "noted" },
  "shipment.called": { tone: "neutral", icon: PhoneCall, word: "called" },
  "shipment.scanned": { tone: "neutral", icon: ScanBarcode, word: "scanned" },
  "shipment.canceled_late": { tone: "warning", icon: CircleSlash, word: "canceled_late" },
  "shipment.returning": { tone: "warning", icon: Undo2, word: "returning" },
  "shipment.returned": { tone: "ok", icon: PackageCheck, word: "returned" },
} as const satisfies Record<string, { tone: Tone; icon: LucideIcon; word: string }>;

export function isLooked(type: string): type is keyof typeof eventLooks {
  return type in eventLooks;
}
