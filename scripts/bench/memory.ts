import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Pool } from "undici";
import { freePort } from "../free-port.ts";
import { build, isBuildStale } from "../start/build.ts";
import { startBenchCluster } from "./bench-cluster.ts";
import { startPickPack } from "./servers.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    /** Calls a second, as even as they can be. */
    rate: { type: "string", default: "30" },
    shipments: { type: "string", default: "10000" },
  },
});
const minutes = Number(values.minutes);
const rate = Number(values.rate);
const shipments = Number(values.shipments);
const goalMb = 300;

const { environment, adminUrl, remove } = await startBenchCluster();

const { ensureDatabase } = await import("#db/database.ts");
const { migrateDatabase } = await import("#db/migrate.ts");
const { closeDatabase, database, transaction } = await import("#db/client.ts");
const { fillShipments, settle } = await import("#db/bench-shipments.ts");
const { shotsOf } = await import("./size/shots.ts");
const { makeKey } = await import("../test/api.ts");
const { addEndpoint } = await import("../test/deliveries.ts");
const { signInAs } = await import("../test/sign-in-as.ts");

/** Megabytes that a process has in memory now (`VmRSS`). */
function residentMb(pid: number): number {
  const [, kb] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kb) / 1_024;
}

try {
  await ensureDatabase(adminUrl, "pickpack");
  await migrateDatabase(environment.DATABASE_URL);
  const now = new Date();
  const endpointId = await addEndpoint("https://shop.mn/webhooks");
  await transaction((tx) => fillShipments(tx, { from: 0, to: shipments, now, endpointId }));
  await settle(database());
  const callers = { key: await makeKey({ limit: 2_000_000_000 }), session: (await signInAs("dispatcher")).headers };
  if (isBuildStale()) await build({ quiet: true });
  const web = await startPickPack(await freePort(), environment);
  const shots = Object.values(shotsOf(callers, shipments, now));
  const pool = new Pool(web.origin, { connections: 16 });

  const startedAt = performance.now();
  let [asked, refused, peakMb] = [0, 0, 0];
  const ask = async (number: number) => {
    const shot = shots[number % shots.length]?.();
    if (!shot) return;
    const answer = await pool.request({ method: shot.body === undefined ? "GET" : "POST", ...shot });
    await answer.body.dump();
    if (answer.statusCode >= 400) refused++;
  };
  console.log(
    `${rate} calls a second of ${shots.length} kinds, in turn, for ${minutes} min; the web process's memory:`,
  );
  for (let minute = 1; minute <= minutes; minute++) {
    let mostMb = 0;
    while (performance.now() - startedAt < minute * 60_000) {
      void ask(asked++).catch(() => refused++);
      if (asked % rate === 0) mostMb = Math.max(mostMb, residentMb(web.pid));
      await pause(Math.max(0, startedAt + (asked * 1_000) / rate - performance.now()));
    }
    peakMb = Math.max(peakMb, mostMb);
    const nowMb = residentMb(web.pid);
    console.log(
      `  minute ${minute}: ${nowMb.toFixed(0)} MB, at most ${mostMb.toFixed(0)} MB; ${asked} calls, ${refused} refused`,
    );
  }
  console.log(`At most ${peakMb.toFixed(0)} MB in ${minutes} min (goal: ${goalMb} MB after an hour).`);
  process.exitCode = peakMb <= goalMb && refused === 0 ? 0 : 1;
  await pool.close();
  await web.stop();
} finally {
  await closeDatabase();
  await remove();
}
