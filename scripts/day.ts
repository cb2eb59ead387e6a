import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { drawFrom } from "#lib/services/demo/draw.ts";
import { runToVerdict } from "./run-to-verdict.ts";
import { openSite } from "./site.ts";
import { build, isBuildStale } from "./start/build.ts";
import { undoAtEnd } from "./start/undo.ts";
import { startTelling } from "./tell.ts";

const { values } = parseArgs({
  options: { shipments: { type: "string", default: "800" }, seed: { type: "string", default: "1" } },
});
/** What is pending or still to be sent gets so long. */
const PATIENCE_MS = 60_000;
const MOST_SHOWN = 40;

const say = startTelling();

async function run(): Promise<boolean> {
  if (isBuildStale()) await build({ quiet: true });
  const site = await openSite();
  const { migrateDatabase } = await import("#db/migrate.ts");
  const { closeDatabase, database } = await import("#db/client.ts");
  const { countUnsettled } = await import("#db/chaos-deliveries.ts");
  const { countPendingMoves, listDayShipments } = await import("#db/day-shipments.ts");
  const { env } = await import("#lib/env.ts");
  const { compareBoard, compareClosed, compareDatabase, compareReceiver, compareReturns } = await import(
    "./day/compare.ts"
  );
  const { newCounter } = await import("./day/counter.ts");
  const { happen } = await import("./day/model.ts");
  const { cancelOrder, hire, openBrowser, openCompany, orderAll } = await import("./day/open-day.ts");
  const { seat } = await import("./day/person.ts");
  const { planDay } = await import("./day/plan.ts");
  const { readBoard, readClosed, readReturns } = await import("./day/read-board.ts");
  const { report } = await import("./day/report.ts");
  const { planRounds } = await import("./day/rounds.ts");
  await migrateDatabase(env.databaseUrl);
  undoAtEnd(closeDatabase);
  const until = async (what: string, isSo: () => Promise<boolean>) => {
    const end = performance.now() + PATIENCE_MS;
    while (!(await isSo())) {
      if (performance.now() > end) throw new Error(`${what} after ${PATIENCE_MS / 1_000} s`);
      await pause(250);
    }
  };

  await site.start("web.ts");
  await site.start("worker.ts");
  const [shipments, seed] = [Number(values.shipments), Number(values.seed)];
  const plan = planDay({ shipments, seed });
  const { key, receiver } = await openCompany(plan);
  const shop = { apiUrl: site.apiUrl, key };
  const url = new URL(site.apiUrl).origin;
  const browser = await openBrowser();
  const sit = async (name: string, path: string) => seat({ browser, url, path, ...(await hire(name, "dispatcher")) });
  const board = "/sandbox/board";
  const keys = await sit("Отгонбаярын Номин", board);
  const mouse = await sit("Ганбатын Тэмүүлэн", board);
  const counter = await sit("Доржийн Болд", "/sandbox/stations");
  for (const { cable } of [keys, mouse, counter]) undoAtEnd(cable.remove);
  say("everybody sits at their desk, and the shop opens");

  const ordered = await orderAll(shop, plan.orders);
  for (const { parcel, isCanceled } of ordered) {
    if (!isCanceled) continue;
    happen(parcel, "cancel");
    await cancelOrder(shop, parcel);
  }
  say(`${ordered.length} ordered`);
  const scans = newCounter();
  const cast = { counter, scans, keys, mouse, draw: drawFrom(seed + 1) };
  for (const round of planRounds(cast, ordered)) {
    await Promise.all([counter.work(round.counter), keys.work(round.keys), mouse.work(round.mouse)]).catch(
      async (error) => {
        for (const [who, { page }] of Object.entries({ keys, mouse, counter }))
          await page.screenshot({ path: `.test/day-${who}.png` });
        throw error;
      },
    );
    await until("moves are pending", async () => (await countPendingMoves(database())) === 0);
    say(round.name);
  }
  await until("webhooks are waiting", async () => (await countUnsettled(database())) === 0);

  const parcels = ordered.map(({ parcel }) => parcel);
  const differences = [...scans.wrong, ...compareDatabase(parcels, await listDayShipments(database()))];
  for (const [who, person] of Object.entries({ keys, mouse })) {
    const tell = async (list: string, found: string[]) => {
      differences.push(...found);
      if (found.length > 0) await person.page.screenshot({ path: `.test/day-${who}-${list}.png` });
    };
    await tell("board", compareBoard(who, parcels, await readBoard(person)));
    for (const status of ["delivered", "failed", "canceled"] as const)
      await tell(status, compareClosed(who, status, parcels, await readClosed(person, status)));
    await tell("returns", compareReturns(who, parcels, await readReturns(person)));
  }
  const told = receiver.received.map(({ body }) => {
    const { id: eventId, type, data } = JSON.parse(body);
    return { eventId, type, shipmentId: String(data.shipment_id) };
  });
  differences.push(...compareReceiver(parcels, told));
  say("compared");
  console.log(report({ keys, mouse, counter, scans, parcels, webhooks: told.length }));
  for (const difference of differences.slice(0, MOST_SHOWN)) console.log(difference);
  console.log(`${differences.length} differences`);
  return differences.length === 0;
}

await runToVerdict(run);
