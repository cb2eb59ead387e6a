import { expect, test } from "vitest";
import { maskPersonal } from "./masking.ts";

test("people, phones and secrets disappear; what is needed to debug stays", () => {
  const sent = {
    order_id: "A-1",
    password: "hunter2",
    delivery_address: { name: "Болд", phone: "+97699112233", line1: "Сансар 5", district: "БЗД", lat: 47.9 },
    cash_on_delivery: { amount: 125000, currency: "MNT" },
    metadata: { note: "хаалганы код 4455", nested: [{ secret_token: "x" }, "текст"], count: 3 },
  };
  expect(maskPersonal(sent)).toEqual({
    order_id: "A-1",
    password: "•••",
    delivery_address: { name: "Б•••", phone: "+976••••33", line1: "С•••", district: "БЗД", lat: "•••" },
    cash_on_delivery: { amount: 125000, currency: "MNT" },
    metadata: { note: "х•••", nested: [{ secret_token: "•••" }, "т•••"], count: 3 },
  });
});
