import { portProblem } from "./free-port.ts";
import { Refusal } from "./refusal.ts";
import { build, isBuildStale } from "./start/build.ts";
import { endWithNpm } from "./start/end-with-npm.ts";
import { seedIfEmpty, updateSchema } from "./start/fill-database.ts";
import { greeting } from "./start/greeting.ts";
import { claimDataFolder, openDatabase } from "./start/open-database.ts";
import { runProcesses } from "./start/run-processes.ts";
import { decidedEnvironment, readSettings } from "./start/settings.ts";
import { seedHistory } from "./start/simulator.ts";
import { step } from "./start/steps.ts";
import { end, isEnding } from "./start/undo.ts";

const dev = process.argv.includes("--dev");

async function start(): Promise<void> {
  const settings = readSettings();
  const { host, port, webhookAllowPrivateNetworks } = settings.environment;
  await claimDataFolder(settings);
  const problem = await portProblem(port, host);
  if (problem) throw new Refusal(problem);
  const database = await openDatabase(settings);
  const decided = decidedEnvironment(settings, database);
  Object.assign(process.env, decided);
  await updateSchema(database.url);
  if (!dev) {
    await step("Building (a minute, once)", async () => {
      const stale = isBuildStale();
      if (stale) await build({ quiet: true });
      return { done: stale ? "Production build made" : "Production build is up to date", result: undefined };
    });
  }
  // Late, because what it returns is shown once: a build that fails must not swallow it.
  const { first, simulator } = await seedIfEmpty(settings);
  await runProcesses(settings, { dev, environment: decided, simulator });
  const shownHost = host === "127.0.0.1" ? "localhost" : host;
  console.log(greeting(first, { url: `http://${shownHost}:${port}`, privateNetworks: webhookAllowPrivateNetworks }));
  if (simulator) seedHistory(simulator);
  // For the browser stories, which sign in as the demo.
  process.send?.({ first });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(0));
endWithNpm();

try {
  await start();
} catch (error) {
  // What fails while everything is being stopped fails because of that.
  if (!isEnding()) console.error(error instanceof Refusal ? error.message : error);
  await end(1);
}
