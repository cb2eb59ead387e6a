import { describe, expect, test } from "vitest";
import { firstNameOf, maskedPerson, maskedPhone } from "./masked-person.ts";

describe("a name", () => {
  test.each([
    ["Анар Болд", "А*** Б.", "Анар"],
    ["Б.Анар", "А*** Б.", "Анар"],
    ["Б. Анар", "А*** Б.", "Анар"],
    ["Батболдын Өнөрцэцэг", "Ө*** Б.", "Өнөрцэцэг"],
    ["Дөлгөөний үүрийнтуяа", "Ү*** Д.", "үүрийнтуяа"],
    ["Чулуунбаатарын Нандин-Эрдэнэ", "Н*** Ч.", "Нандин-Эрдэнэ"],
    ["Энхжаргал", "Э***", "Энхжаргал"],
    ["  Bold  Ganbaatar  Jr ", "B*** G.", "Bold"],
    ["«Номин» ХХК", "Н*** Х.", "«Номин»"],
    ["И\u0306нга", "Й***", "Йнга"],
    ["😀", "***", "😀"],
    ["99112233", "***", "99112233"],
  ])("%s is shown as %s, and called %s", (name, masked, called) => {
    expect(maskedPerson(name)).toBe(masked);
    expect(firstNameOf(name)).toBe(called);
  });
});

test.each([
  ["+97699112233", "99****33"],
  ["+97670114500", "70****00"],
  ["+79161234567", "+79****67"],
  ["+123456", "****"],
])("the phone %s is shown as %s", (phone, masked) => {
  expect(maskedPhone(phone)).toBe(masked);
});
