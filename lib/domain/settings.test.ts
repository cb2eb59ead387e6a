import { expect, test } from "vitest";
import { defaultSettings, type Settings, settingsChanges } from "./settings.ts";

const with_ = (patch: Partial<Settings>): Settings => ({ ...defaultSettings, ...patch });
const { express } = defaultSettings.service_levels;
const expressWith = (patch: Partial<typeof express>) =>
  with_({ service_levels: { ...defaultSettings.service_levels, express: { ...express, ...patch } } });
const naadam = { day: "2027-07-11", name: "Наадам" };

test.each<[string, Settings, Settings, [string, string | null, string | null][]]>([
  ["nothing", defaultSettings, defaultSettings, []],
  [
    "a number",
    defaultSettings,
    expressWith({ pickup_minutes: 45 }),
    [["service_levels/express/pickup_minutes", "60", "45"]],
  ],
  [
    "a cut-off that comes",
    defaultSettings,
    expressWith({ cut_off: "19:00" }),
    [["service_levels/express/cut_off", null, "19:00"]],
  ],
  [
    "a day that is closed",
    defaultSettings,
    with_({ opening_hours: { ...defaultSettings.opening_hours, sunday: null } }),
    [["opening_hours/sunday", "09:00–21:00", null]],
  ],
  ["a holiday", defaultSettings, with_({ holidays: [naadam] }), [["holidays/2027-07-11", null, "Наадам"]]],
  [
    "a holiday's name",
    with_({ holidays: [naadam] }),
    with_({ holidays: [{ ...naadam, name: "Баяр" }] }),
    [["holidays/2027-07-11", "Наадам", "Баяр"]],
  ],
  [
    "hubs that come and go",
    with_({ hubs: ["Төв", "Яармаг"] }),
    with_({ hubs: ["Яармаг", "Зайсан"] }),
    [
      ["hubs/Зайсан", null, "Зайсан"],
      ["hubs/Төв", "Төв", null],
    ],
  ],
  ["hubs in another order", with_({ hubs: ["Төв", "Яармаг"] }), with_({ hubs: ["Яармаг", "Төв"] }), []],
  ["the attempt limit", defaultSettings, with_({ attempt_limit: 2 }), [["attempt_limit", "3", "2"]]],
  ["the seconds of undo", defaultSettings, with_({ undo_seconds: 0 }), [["undo_seconds", "5", "0"]]],
])("tells %s", (_, before, after, expected) => {
  const found = settingsChanges(before, after);
  expect(found.map((change) => [change.path.join("/"), change.before, change.after])).toEqual(expected);
});
