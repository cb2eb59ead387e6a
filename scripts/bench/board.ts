import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { freePort } from "../free-port.ts";
import { runToVerdict } from "../run-to-verdict.ts";
import { openSite } from "../site.ts";
import { build, isBuildStale } from "../start/build.ts";
import { undoAtEnd } from "../start/undo.ts";
import { heapMb, interactions, painted, scrollFrames, watchInteractions } from "./board/page.ts";
import { quantile, shown } from "./board/quantile.ts";
import { openStream, openStreams } from "./board/streams.ts";
import { startBare } from "./servers.ts";

const { values } = parseArgs({
  options: {
    shipments: { type: "string", default: "10000" },
    streams: { type: "string", default: "200" },
    /** Of updates, after which the page's memory is looked at. */
    minutes: { type: "string", default: "2" },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "60" },
  },
});
const [shipments, streamCount, rounds] = [Number(values.shipments), Number(values.streams), Number(values.rounds)];
const seconds = Number(values.seconds);
const UPDATES_PER_SECOND = 50;
const PAINTS = 20;
const PRESSES = 30;
/** So many places of the table are seen to change. */
const IN_SIGHT = 15;
const BARE_CHANNEL = "bare_live";

const line = (what: string, found: string, goal = "") => console.log(`${what.padEnd(34)} ${found.padEnd(36)} ${goal}`);
const rssMb = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024;

async function run(): Promise<boolean> {
  if (isBuildStale()) await build({ quiet: true });
  const site = await openSite();
  const { migrateDatabase } = await import("#db/migrate.ts");
  const { closeDatabase, database } = await import("#db/client.ts");
  const { notifyBare } = await import("#db/bench-board.ts");
  const { env } = await import("#lib/env.ts");
  const { assignCourier } = await import("#lib/services/shipments/assign-courier.ts");
  const { openBrowser } = await import("../day/open-day.ts");
  const { signInAs } = await import("../test/sign-in-as.ts");
  const { asBench, fillBoard } = await import("./board/fill.ts");
  const { startUpdates } = await import("./board/updates.ts");
  await migrateDatabase(env.databaseUrl);
  undoAtEnd(closeDatabase);
  const web = await site.start("web.ts");
  await site.start("worker.ts");
  const pid = web.identity?.pid ?? 0;
  const { origin } = new URL(site.apiUrl);
  const couriers = await fillBoard(site.apiUrl, shipments);
  const { cookie = "" } = (await signInAs("dispatcher")).headers;
  const address = `${origin}/sandbox/board`;
  console.log(`${shipments} open shipments\n`);

  const took: number[] = [];
  let html = "";
  for (let at = 0; at < PAINTS; at++) {
    const startedAt = performance.now();
    html = await (await fetch(address, { headers: { cookie } })).text();
    took.push(performance.now() - startedAt);
  }
  const kb = (text: string | Buffer) => `${(Buffer.byteLength(text) / 1_024).toFixed(0)} KB`;
  line("first paint, server", shown(took));
  line("first paint, bytes", `${kb(html)}, ${kb(gzipSync(html))} compressed`);

  const browser = await openBrowser();
  const context = await browser.newContext({ locale: "mn-MN", viewport: { width: 1280, height: 900 } });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("[data-testid=live][data-state=live]").waitFor();
  await page.locator(`[role=grid][aria-rowcount="${shipments + 1}"]`).waitFor();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .flatMap(({ name }) => (new URL(name).pathname.endsWith(".js") ? name : [])),
  );
  const sizes = await Promise.all(
    scripts.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).byteLength / 1_024),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const heaviest = sizes.toSorted((a, b) => b - a).slice(0, 5);
  line("JavaScript, compressed", `${total.toFixed(0)} KB in ${sizes.length} files`, "≤ 250 KB");
  line("  the heaviest", heaviest.map((size) => size.toFixed(0)).join(", "));

  const ids = await page
    .locator("[role=grid] tr[id^=line-]")
    .evaluateAll((rows) => rows.map(({ id }) => id.slice("line-".length)));
  const blank = await context.newPage();
  await blank.setContent(`<div style="height:${shipments * 32}px"></div>`);
  const floor = await scrollFrames(blank, seconds);
  await blank.close();
  const still = await scrollFrames(page, seconds);
  const during = startUpdates(ids, couriers, UPDATES_PER_SECOND);
  const busy = await scrollFrames(page, seconds);
  const rate = await during.stop();
  line("scrolling, a blank page", `${floor.toFixed(1)} frames a second`);
  line("scrolling, nothing else", `${still.toFixed(1)} frames a second`);
  line(`scrolling, ${rate.toFixed(0)} updates a second`, `${busy.toFixed(1)} frames a second`, "≥ 55");

  await page.keyboard.press("Home");
  await watchInteractions(page);
  const grid = page.getByRole("grid");
  await grid.evaluate((node) => node.parentElement?.scrollTo({ top: 0 }));
  const select = await interactions(page, PRESSES, async () => {
    await page.keyboard.press("KeyJ");
    await page.keyboard.press("KeyX");
  });
  await page.keyboard.press("Escape");
  const statuses = page.locator("fieldset button[aria-pressed]");
  const filter = await interactions(page, PRESSES, (at) => statuses.nth(at % 5).click());
  await statuses.nth(1).click();
  await page.keyboard.press("Home");
  await page.keyboard.press("KeyP");
  await page.getByRole("complementary").waitFor();
  const move = await interactions(page, PRESSES, async () => {
    await page.keyboard.press("KeyJ");
    await page.keyboard.press("KeyP");
  });
  await statuses.nth(0).click();
  await page.keyboard.press("Escape");
  line("interaction: select", shown(select), "p95 ≤ 100 ms");
  line("interaction: filter", shown(filter), "p95 ≤ 100 ms");
  line("interaction: move", shown(move), "p95 ≤ 100 ms");

  await page.goto(address);
  await page.locator(`[role=grid][aria-rowcount="${shipments + 1}"]`).waitFor();
  const before = rssMb(pid);
  const streams = await openStreams(origin, cookie, streamCount);
  undoAtEnd(streams.close);
  const delays: number[] = [];
  const drawn = await page
    .locator("[role=grid] tr[id^=line-]")
    .evaluateAll((rows) => rows.map(({ id }) => id.slice("line-".length)));
  for (let at = 0; at < rounds; at++) {
    const shipmentId = drawn[at % IN_SIGHT] ?? "";
    const courier = couriers[(Math.floor(at / IN_SIGHT) + 1) % couriers.length];
    if (!courier) continue;
    // Back to nobody first, so that there is something to be seen.
    await asBench((ctx) => assignCourier(ctx, { shipmentId, courierId: null }));
    await pause(100);
    const seen = painted(page, `line-${shipmentId}`, courier.name);
    await pause(50);
    // The commit itself is seen here late, among so many streams.
    const askedAt = Date.now();
    await asBench((ctx) => assignCourier(ctx, { shipmentId, courierId: courier.id }));
    delays.push((await seen) - askedAt);
  }
  const bare = await startBare(await freePort(), {});
  undoAtEnd(bare.stop);
  const heard: number[] = [];
  const stream = await openStream(`${bare.origin}/live`, {}, (text) => heard.push(Date.now() - Number(text.slice(6))));
  for (let at = 0; at < rounds; at++) {
    await notifyBare(database(), BARE_CHANNEL, String(Date.now()));
    await pause(50);
  }
  stream.destroy();
  line(`change → pixel, ${streamCount} streams`, shown(delays), "p95 ≤ 60 ms from its commit");
  line("  a bare NOTIFY → SSE beside it", shown(heard));
  line(
    `web process, ${streamCount} streams`,
    `${rssMb(pid).toFixed(0)} MB, ${before.toFixed(0)} MB before`,
    "≤ 350 MB",
  );

  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const heapBefore = await heapMb(session);
  const updates = startUpdates(ids, couriers, UPDATES_PER_SECOND);
  await pause(Number(values.minutes) * 60_000);
  const kept = await updates.stop();
  const heapAfter = await heapMb(session);
  line(
    `the page, ${values.minutes} min of ${kept.toFixed(0)} updates a second`,
    `${heapBefore.toFixed(1)} MB, then ${heapAfter.toFixed(1)} MB`,
  );
  line("web process at the end", `${rssMb(pid).toFixed(0)} MB`, "≤ 350 MB");
  return (
    total <= 250 &&
    busy >= 55 &&
    [select, filter, move].every((taken) => quantile(taken, 0.95) <= 100) &&
    quantile(delays, 0.95) <= 60 &&
    rssMb(pid) <= 350
  );
}

await runToVerdict(run);
