import { expect, test } from "vitest";
import { prettyJson } from "./pretty-json.ts";

test("lays out without touching a number, an escape or the order", () => {
  const source = '{"b":{"10":1,"2":[1.10,12345678901234567890, {}]},"a":"\\u00fc { , \\" Ө","e":[]}';
  expect(prettyJson(source)).toBe(
    [
      "{",
      '  "b": {',
      '    "10": 1,',
      '    "2": [',
      "      1.10,",
      "      12345678901234567890,",
      "      {}",
      "    ]",
      "  },",
      '  "a": "\\u00fc { , \\" Ө",',
      '  "e": []',
      "}",
    ].join("\n"),
  );
});

test.each(["null", "-1e5", '"a b"', "[]", "{}"])("%s stays as it is", (source) => {
  expect(prettyJson(` ${source} `)).toBe(source);
});

test.each(["", "<h1>", '{"a":', '{"a":1…'])("%j is no JSON", (source) => {
  expect(prettyJson(source)).toBeNull();
});
