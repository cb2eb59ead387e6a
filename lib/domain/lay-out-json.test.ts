import { expect, test } from "vitest";
import { layOutJson } from "./lay-out-json.ts";

test.each([
  '{"a":1,"b":[1,2,{"c":null}],"d":{"e":"f, {g}: \\"h\\""}}',
  '[[],{},[[]],"",[{}]]',
  '{"a" : true , "b":-1.5}',
  '"only text: [1, 2]"',
  "7",
  '{"юм":"↯ \\u0000"}',
])("as JSON.stringify would lay it out: %s", (text) => {
  expect(layOutJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
});

test("what JSON.stringify would change stays: large numbers, order, repeated members, trailing zeros", () => {
  const text = '{"2":12345678901234567890,"1":1.0,"1":"\\u0061"}';
  expect(layOutJson(text)).toBe('{\n  "2": 12345678901234567890,\n  "1": 1.0,\n  "1": "\\u0061"\n}');
});

test.each(["", "Bad gateway", '{"a":', "{]"])("what is no JSON stays as it is: %j", (text) => {
  expect(layOutJson(text)).toBe(text);
});
