import { expect, test } from "vitest";
import { commandKeys, commandNames, commandOf, letterOf } from "./commands.ts";

/** What the board itself listens to. */
const taken = ["KeyJ", "KeyK", "KeyX", "KeyS", "KeyU", "KeyZ"];

test("every command has a letter of its own, and none that the board needs", () => {
  const codes = Object.values(commandKeys);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) {
    expect(code).toMatch(/^Key[A-Z]$/);
    expect(taken).not.toContain(code);
  }
});

test.each(commandNames.map((name) => [name]))("%s is found by its key", (name) => {
  expect(commandOf(commandKeys[name])).toBe(name);
  expect(commandKeys[name]).toBe(`Key${letterOf(name)}`);
});

test("the keys of board.md", () => {
  const letters = ["assign", "pick_up", "hub_scan", "out_for_delivery", "deliver", "fail"] as const;
  expect(letters.map(letterOf).join("")).toBe("APHODF");
});
