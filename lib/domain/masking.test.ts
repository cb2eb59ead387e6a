import { expect, test } from "vitest";
import { inLog, maskPersonal, maskQuery } from "./masking.ts";

test("people, phones and secrets disappear; what is needed to debug stays", () => {
  const sent = {
    order_id: "A-1",
    password: "hunter2",
    delivery_address: { name: "Болд", phone: "+97699112233", line1: "Сансар 5", district: "БЗД", lat: 47.9 },
    cash_on_delivery: { amount: 125000, currency: "MNT" },
    label_url: "https://api.shop.mn/pickpack/v1/labels/shp_1.pdf?expires=1&signature=abc",
    metadata: { note: "хаалганы код 4455", nested: [{ secret_token: "x" }, "текст"], count: 3 },
  };
  expect(maskPersonal(sent)).toEqual({
    order_id: "A-1",
    password: "•••",
    delivery_address: { name: "Б•••", phone: "+976••••33", line1: "С•••", district: "БЗД", lat: "•••" },
    cash_on_delivery: { amount: 125000, currency: "MNT" },
    label_url: "https://api.shop.mn/pickpack/v1/labels/shp_1.pdf?•••",
    metadata: { note: "х•••", nested: [{ secret_token: "•••" }, "т•••"], count: 3 },
  });
});

test("a body within a body disappears; what brings a stand-in of its own is that", () => {
  const answer = {
    data: [{ response_body: '{"phone":"+97699112233"}' }, { source: "Болд", [inLog]: { id: "evt_1" } }],
  };
  expect(maskPersonal(answer)).toEqual({ data: [{ response_body: "{•••" }, { id: "evt_1" }] });
});

test("nesting as deep as a body can hold is cut off, not followed", () => {
  const deep = JSON.parse(`{"metadata":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
  expect(JSON.stringify(maskPersonal(deep))).toContain("•••");
});

test.each([
  ["q=%D0%91%D0%BE%D0%BB%D0%B4&status=failed", "q=•••&status=failed"],
  ["limit=5&phone=%2B97699112233", "limit=5&phone=•••"],
  ["sig_token=abc", "sig_token=•••"],
  ["order_id=A-1&cursor=c2hw", "order_id=A-1&cursor=c2hw"],
  ["q", "q"],
])("of the query %s the log keeps %s", (query, kept) => expect(maskQuery(query)).toBe(kept));
