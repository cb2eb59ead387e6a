import { describe, expect, test } from "vitest";
import { compareBoard, compareClosed, compareDatabase, compareReceiver, compareReturns, type Told } from "./compare.ts";
import { type Happening, happen, newParcel, type Parcel } from "./model.ts";

function parcelAfter(...happenings: Happening[]): Parcel {
  const parcel = newParcel({ id: "shp_1", number: "PP1", vendor: "Дэлгүүр 01", planned: "Болд" });
  for (const what of happenings) happen(parcel, what, what === "out" ? "Болд" : parcel.courier);
  return parcel;
}

const tried = parcelAfter("pick_up", "hub", "out", "attempt");
const line = "PP1\tАгуулахад ирсэн\tБолд\t1/3";
const told = (...types: string[]): Told[] =>
  types.map((type, at) => ({ eventId: `evt_${at}`, shipmentId: "shp_1", type: `shipment.${type}` }));
const allOfIt = told("picked_up", "in_transit", "out_for_delivery", "in_transit");

test("all agree", () => {
  expect(compareDatabase([tried], [tried])).toEqual([]);
  expect(compareBoard("Номин", [tried], new Map([["shp_1", line]]))).toEqual([]);
  expect(compareReceiver([tried], allOfIt)).toEqual([]);
});

describe("the database differs by", () => {
  test.each<[string, Partial<Parcel>, string]>([
    ["a status", { status: "delivered" }, "status"],
    ["a courier", { courier: null }, "courier"],
    ["an event too few", { events: tried.events.slice(0, -1) }, "events"],
    ["the order of events", { events: tried.events.toReversed() }, "events"],
    ["an attempt", { attempts: 2 }, "attempts"],
    ["a return", { isReturned: true }, "isReturned"],
  ])("%s", (_what, change, fact) => {
    expect(compareDatabase([tried], [{ ...tried, ...change }])).toEqual([expect.stringContaining(`${fact} is`)]);
  });

  test("a shipment that is not there, and one too many", () => {
    expect(compareDatabase([tried], [{ ...tried, id: "shp_2" }])).toHaveLength(2);
  });
});

describe("a board differs by", () => {
  test.each([
    ["a row that is missing", []],
    ["a row of long ago", [["shp_1", line.replace("Агуулахад ирсэн", "Хүргэлтэд гарсан")]]],
    ["another courier", [["shp_1", line.replace("Болд", "Ганаа")]]],
    [
      "a row that should have gone",
      [
        ["shp_1", line],
        ["shp_2", line],
      ],
    ],
  ] as [string, [string, string][]][])("%s", (_what, lines) => {
    expect(compareBoard("Номин", [tried], new Map(lines))).toHaveLength(1);
  });

  test("what is closed, be it that it has to go back", () => {
    const shown = (...happenings: Happening[]) => compareBoard("Номин", [parcelAfter(...happenings)], new Map());
    expect(shown("pick_up", "out", "deliver")).toEqual([]);
    expect(shown("pick_up", "out", "fail")).toEqual([]);
    expect(shown("pick_up", "out", "fail", "give_back")).toEqual([]);
  });

  test("what has to go back", () => {
    const [left, back] = [parcelAfter("pick_up", "fail"), parcelAfter("pick_up", "fail", "give_back")];
    expect(compareReturns("Номин", [left], new Map([["shp_1", ""]]))).toEqual([]);
    expect(compareReturns("Номин", [left], new Map())).toHaveLength(1);
    expect(compareReturns("Номин", [back], new Map([["shp_1", ""]]))).toHaveLength(1);
  });

  test("the closed that were asked for", () => {
    const delivered = parcelAfter("pick_up", "out", "deliver");
    expect(compareClosed("Номин", "delivered", [delivered], new Map([["shp_1", ""]]))).toEqual([]);
    expect(compareClosed("Номин", "delivered", [delivered], new Map([["shp_2", ""]]))).toHaveLength(2);
  });
});

describe("the shop was told", () => {
  test.each([
    ["too little", allOfIt.slice(1)],
    ["in another order", allOfIt.with(0, { ...allOfIt[0], type: "shipment.in_transit" } as Told)],
    ["of nobody's", [...allOfIt, { eventId: "evt_9", shipmentId: "shp_9", type: "shipment.failed" }]],
  ])("%s", (_what, received) => {
    expect(compareReceiver([tried], received)).toHaveLength(1);
  });

  test("twice", () => {
    expect(compareReceiver([tried], [...allOfIt, allOfIt[3] as Told])).toContain("evt_3: told twice");
  });
});
