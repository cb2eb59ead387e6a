import { describe, expect, test } from "vitest";
import { characterOfKey, readScanCode } from "./scan-code.ts";
import { trackingNumber } from "./tracking-number.ts";

const number = trackingNumber(250_900_012);
const whole = { trackingNumber: number, piece: 1, pieces: 1 };
const second = { trackingNumber: number, piece: 2, pieces: 3 };
const mongolianSigns = (text: string) =>
  [...text].map((char) => ({ P: "З", "-": "Е", "/": "Ю" })[char] ?? '?№-"₮:._,%'[Number(char)]).join("");

describe("a label is read", () => {
  test.each([
    ["as it is printed", number, whole],
    ["in small letters, with space around it", ` ${number.toLowerCase()} `, whole],
    ["as a piece of several", `${number}-2/3`, second],
    ["from its QR code", `https://track.pickpack.mn/track/${number}`, whole],
    ["as a physical keyboard sends its QR code", `HTTPS://127.0.0.1:3000/TRACK/${number}`, whole],
    ["through a Russian or Mongolian layout", number.replace("PP", "ЗЗ"), whole],
    ["as a piece through a Russian layout", `${number.replace("PP", "зз")}-2.3`, second],
    ["as a piece through a Mongolian layout", `${number.replace("PP", "ЗЗ")}е2ю3`, second],
    ["through the standard's row of digits, which are signs", mongolianSigns(number), whole],
    ["as a piece through the standard's row of digits", mongolianSigns(`${number}-2/3`), second],
  ])("%s", (_how, text, code) => {
    expect(readScanCode(text)).toEqual(code);
  });
});

describe("nothing is read", () => {
  test.each([
    ["from another's barcode", "4865123456789"],
    ["when a digit was misread", number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))],
    ["when a digit is missing", number.slice(0, -1)],
    ["when two labels ran together", number + number],
    ["of a fourth piece of three", `${number}-4/3`],
    ["of a piece zero", `${number}-0/3`],
    ["from an empty line", "  "],
  ])("%s", (_what, text) => {
    expect(readScanCode(text)).toBeNull();
  });
});

test.each([
  ["KeyP", "P"],
  ["Digit7", "7"],
  ["Numpad7", "7"],
  ["Minus", "-"],
  ["NumpadDivide", "/"],
  ["Semicolon", ":"],
  ["ShiftLeft", null],
  ["Enter", null],
  ["KeyPad", null],
  ["F5", null],
])("the key %s is %s", (code, character) => {
  expect(characterOfKey(code)).toBe(character);
});
