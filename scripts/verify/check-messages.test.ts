import { expect, test } from "vitest";
import { checkMessages } from "./check-messages.ts";

const same = { board: { title: "Самбар", status: { created: "Шинэ" } } };

test("a key of one language only is reported", () => {
  const messages = checkMessages([], { mn: same, en: { board: { title: "Board", status: {} } } });
  expect(messages).toEqual(['messages/en.json has no "board.status.created", which mn.json has.']);
});

test("a value that one language forgets is reported", () => {
  const messages = checkMessages([], { mn: { late: "{n} минут" }, en: { late: "late" } });
  expect(messages).toEqual(['messages/en.json: "late" does not show {n}, which mn.json does.']);
});

const uses = [
  ['const t = useTranslations("board"); t("title")', 0],
  ['const t = useTranslations("board"); t("titel")', 1],
  ['const t = await getTranslations("board.status"); t("created"); t("gone")', 1],
  ['const t = await getTranslations({ locale, namespace: "board" }); t.rich("none", {})', 1],
  ["const t = useTranslations(); t(keyOf(status))", 0],
  ['const t = useTranslations("board"); format("title"); t("status.created")', 0],
] as const;

test.each(uses)("%s has %i missing keys", (code, missing) => {
  expect(checkMessages([{ path: "app/page.tsx", code }], { mn: same, en: same })).toHaveLength(missing);
});
