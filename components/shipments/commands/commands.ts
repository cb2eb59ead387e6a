import type { BoardMove } from "#lib/domain/board-move.ts";

/** Everything that can be done with one shipment. */
export type Command = BoardMove | "pick_up_and_out" | "assign" | "note" | "call" | "edit" | "return" | "label";

/** The key of each command by its place on the keyboard, so that it works on a Cyrillic layout too. */
export const commandKeys: Record<Command, string> = {
  assign: "KeyA",
  pick_up: "KeyP",
  pick_up_and_out: "KeyB",
  hub_scan: "KeyH",
  out_for_delivery: "KeyO",
  deliver: "KeyD",
  attempt: "KeyT",
  fail: "KeyF",
  return: "KeyR",
  note: "KeyN",
  call: "KeyC",
  edit: "KeyE",
  label: "KeyL",
};

export const commandNames = Object.keys(commandKeys) as Command[];

/** The letter that stands on the key where the layout is Latin. */
export const letterOf = (command: Command): string => commandKeys[command].slice("Key".length);

/** The command of a key, or undefined. */
export function commandOf(code: string): Command | undefined {
  return commandNames.find((command) => commandKeys[command] === code);
}
