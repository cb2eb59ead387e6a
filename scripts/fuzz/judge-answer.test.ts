import { expect, test } from "vitest";
import { type FuzzAnswer, judgeAnswer } from "./judge-answer.ts";

const requestId = "req_01KSHTB5F0S6MAT3HFY4Q9ZR2N";
const envelope = (error: object) => JSON.stringify({ error: { request_id: requestId, ...error } });
const refused: FuzzAnswer = {
  status: 404,
  requestId,
  contentType: "application/json; charset=utf-8",
  text: envelope({ type: "not_found_error", code: "shipment_not_found" }),
};

test("a refusal in the envelope, and a success, are well", () => {
  expect(judgeAnswer(refused, false)).toBeNull();
  expect(judgeAnswer({ ...refused, status: 200, text: "{}" }, false)).toBeNull();
});

test.each<[string, Partial<FuzzAnswer>]>([
  ["a server error", { status: 500, text: envelope({ type: "api_error", code: "internal_error" }) }],
  ["no request id", { requestId: null }],
  ["another request's id in the envelope", { requestId: "req_01KSHTB5F0S6MAT3HFY4Q9ZR2M" }],
  ["HTML", { contentType: "text/html" }],
  ["a code of no table", { text: envelope({ type: "not_found_error", code: "no_such_code" }) }],
  ["a code of another status", { status: 400 }],
  ["a type of another code", { text: envelope({ type: "api_error", code: "shipment_not_found" }) }],
  ["a stack in a success", { status: 200, text: '{"note":"at run (/srv/lib/route.ts:12:3)"}' }],
])("%s is not", (_what, patch) => {
  expect(judgeAnswer({ ...refused, ...patch }, false)).not.toBeNull();
});

test("a 503 is well only while the database is away", () => {
  const text = envelope({ type: "unavailable_error", code: "database_unavailable" });
  expect(judgeAnswer({ ...refused, status: 503, text }, true)).toBeNull();
  expect(judgeAnswer({ ...refused, status: 503, text }, false)).not.toBeNull();
});
