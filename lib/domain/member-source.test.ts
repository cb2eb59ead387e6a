import fc from "fast-check";
import { expect, test } from "vitest";
import { memberSource } from "./member-source.ts";

const cases: [title: string, json: string, source: string | null][] = [
  ["keeps key order and white space", '{"a":1,"metadata": { "2": 1, "1" :2 } ,"b":2}', '{ "2": 1, "1" :2 }'],
  ["keeps numbers as spelt", '{"metadata":{"n":12345678901234567890.10e+2}}', '{"n":12345678901234567890.10e+2}'],
  ["is not fooled by the name inside a string", '{"a":"\\"metadata\\":{}","metadata":{"x":1}}', '{"x":1}'],
  ["is not fooled by the name deeper down", '{"a":{"metadata":1},"metadata":{"x":1}}', '{"x":1}'],
  ["takes the last of repeated members", '{"metadata":{"x":1},"metadata":{"x":2}}', '{"x":2}'],
  ["reads an escaped name", '{"metad\\u0061ta":{"x":1}}', '{"x":1}'],
  ["finds brackets in strings harmless", '{"metadata":{"x":"}]{["},"y":1}', '{"x":"}]{["}'],
  ["keeps null", '{"metadata":null}', "null"],
  ["finds nothing in an empty object", "{}", null],
  ["finds nothing when absent", '{"a":[1,{"b":2}],"c":"d"}', null],
];

test.each(cases)("%s", (_, json, source) => expect(memberSource(json, "metadata")).toBe(source));

test("depth costs nothing", () => {
  const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
  expect(memberSource(`{"x":1,"metadata":${deep}}`, "metadata")).toBe(deep);
});

test("agrees with JSON.parse on any object", () => {
  const spaces = fc.constantFrom(0, 1, 2, "\t");
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), spaces, (others, value, space) => {
      const json = JSON.stringify({ ...others, metadata: value, "": others }, null, space);
      expect(JSON.parse(memberSource(json, "metadata") ?? "")).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
