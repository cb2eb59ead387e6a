import { identify } from "../process-identity.ts";
import { Refusal } from "../refusal.ts";
import { startChild } from "./child.ts";
import { type Kept, keepAlive } from "./keep-alive.ts";
import { removeRunningFile, writeRunningFile } from "./running-file.ts";
import type { Settings } from "./settings.ts";
import { type Enrolled, keepSimulator } from "./simulator.ts";
import { step } from "./steps.ts";
import { end, isEnding, undoAtEnd } from "./undo.ts";

type Options = { dev: boolean; environment: Record<string, string>; simulator: Enrolled | null };

/**
 * Starts the web server, the worker and, in the demo, the Shop.mn simulator, and leaves word of them in the data folder. The worker is started again when it
 * dies; without the web server there is nothing left to run, and everything ends.
 */
export async function runProcesses({ environment, dataDir }: Settings, options: Options): Promise<void> {
  const childEnvironment = {
    ...options.environment,
    NODE_ENV: options.dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // Sessions are bound to whatever host the browser sees, which is ours or the proxy's in front of us.
    AUTH_TRUST_HOST: "true",
    // The badge tells the truth: without its simulator the demo is people and couriers.
    ...(options.simulator === null && options.environment.PICKPACK_DEMO === "1" && { PICKPACK_DEMO: "people" }),
  };
  await step("Starting the web server and the worker", async () => {
    const web = startChild("web.ts", options.dev ? ["--dev"] : [], childEnvironment);
    const kept: Kept[] = [];
    const leaveWord = () => {
      const identities = [web.identity, ...kept.map((one) => one.current().identity), identify(process.pid)];
      const [launcher, ...children] = identities.filter((one) => one !== null).reverse();
      if (launcher)
        writeRunningFile(dataDir, { launcher, children, port: environment.port, environment: options.environment });
    };
    undoAtEnd(() => removeRunningFile(dataDir));
    undoAtEnd(async () => {
      await Promise.all([web.stop(), ...kept.map((one) => one.stop())]);
    });
    if (options.simulator) {
      const simulator = keepSimulator(options.simulator, environment, childEnvironment, leaveWord);
      kept.push(simulator);
      // Listening before the worker has anything to send to it.
      await simulator.current().ready;
    }
    const worker = keepAlive("worker", () => startChild("worker.ts", [], childEnvironment), leaveWord);
    kept.push(worker);
    leaveWord();
    if (!(await web.ready)) throw new Refusal("The web server did not start; what it said stands above.");
    if (!(await worker.current().ready)) throw new Refusal("The worker did not start; what it said stands above.");
    void web.ended.then(() => {
      if (isEnding()) return;
      console.error("The web server died; PickPack stops.");
      return end(1);
    });
    return { done: "Web server and worker started", result: undefined };
  });
}
