import { expect, test } from "vitest";
import { z } from "zod";
import { unknownFields, unknownParameters } from "./warnings.ts";

const filter = z.object({ order_id: z.string().optional(), status: z.string().optional() });
const asked = (query: string) => unknownParameters(filter, new URL(`http://localhost/shipments?${query}`));

test.each([
  ["order_id=1&status=created", []],
  ["", []],
  ["oder_id=1", [{ code: "unknown_parameter", field: "oder_id", did_you_mean: "order_id" }]],
  ["page=2&page=3", [{ code: "unknown_parameter", field: "page", did_you_mean: null }]],
  ["Status=created", [{ code: "unknown_parameter", field: "Status", did_you_mean: "status" }]],
])("?%s", (query, warnings) => expect(asked(query)).toEqual(warnings));

test("no more than a person reads", () => {
  expect(asked(Array.from({ length: 50 }, (_, n) => `x${n}=1`).join("&"))).toHaveLength(20);
});

test("nothing to say where nothing is declared, and of a body that is no object", () => {
  expect(unknownParameters(undefined, new URL("http://localhost/?a=1"))).toEqual([]);
  for (const json of [null, 7, "text", ["a"]])
    expect(unknownFields(filter, json).map(({ field }) => field)).toEqual(Array.isArray(json) ? ["0"] : []);
});
