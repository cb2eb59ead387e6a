import { multiplyShipments } from "#db/bench-board.ts";
import { analyze } from "#db/bench-tables.ts";
import { database, transaction } from "#db/client.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { createCourier } from "#lib/services/couriers/create-courier.ts";
import { makeKey, shipmentBody } from "../../test/api.ts";

/** Registered through the API, each copied until there are as many as are asked for. */
const ORIGINALS = 100;
const COURIERS = ["Болд хүргэгч", "Ганаа хүргэгч"] as const;

const names = ["Бат-Эрдэнэ Ө.", "Оюунчимэг Д.", "Тэмүүлэн Г.", "Сарангэрэл Б.", "Номин-Эрдэнэ Ү."];
const districts = ["Баянзүрх", "Хан-Уул", "Сүхбаатар", "Чингэлтэй", "Баянгол", "СХД", "Налайх"];
const levels = ["standard", "standard", "express", "same_day"];
/** How far each has come, in turn. */
const journeys = [[], ["picked_up"], ["picked_up", "in_transit"], ["picked_up", "out_for_delivery"]];

/** Runs a use case in a transaction of its own. */
export function asBench<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const actor = { type: "system", id: null, name: "bench" } as const;
  const scope = staffScope("sandbox");
  return transaction((tx) => work({ tx, scope, actor, requestId: newId("req"), now: new Date() }));
}

async function register(apiUrl: string, key: string, at: number): Promise<void> {
  const post = async (path: string, body: object) => {
    const headers = { "Content-Type": "application/json", "X-Secret-Key": key };
    const answer = await fetch(`${apiUrl}/shipments${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { pickup_address, delivery_address, ...body } = shipmentBody({
    ...{ vendor_id: `vendor-${at % 20}`, service_level: levels[at % levels.length] },
    ...(at % 2 === 0 && { cash_on_delivery: { amount: 10_000 + at * 500, currency: "MNT" } }),
  });
  const { id } = await post("", {
    ...body,
    pickup_address: { ...pickup_address, name: `Дэлгүүр ${at % 20}` },
    delivery_address: {
      ...delivery_address,
      name: names[at % names.length],
      district: districts[at % districts.length],
      line1: `${(at % 30) + 1}-р хороо, ${at}-р байр, ${at * 3} тоот`,
    },
  });
  for (const to of journeys[at % journeys.length] ?? []) await post(`/${id}/transitions`, { to });
}

/** Fills a board with open shipments. @returns two couriers to give them to */
export async function fillBoard(apiUrl: string, shipments: number): Promise<{ id: string; name: string }[]> {
  const couriers: { id: string; name: string }[] = [];
  for (const [at, name] of COURIERS.entries())
    couriers.push(await asBench((ctx) => createCourier(ctx, { name, phone: `+9768800110${at}`, zone: null })));
  const key = await makeKey({ limit: 1_000_000 });
  for (let at = 0; at < ORIGINALS; at++) await register(apiUrl, key, at);
  await transaction((tx) => multiplyShipments(tx, Math.round(shipments / ORIGINALS) - 1));
  await analyze(database());
  return couriers;
}
