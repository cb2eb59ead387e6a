import { type Launched, launch } from "./launch.ts";
import { provideServer } from "./server.ts";

/** Starts the workers' servers: without a simulator, whose orders would come between the stories'. */
export default async function startServers(): Promise<() => Promise<void>> {
  const ports = (process.env.PICKPACK_E2E_PORTS ?? "").split(",");
  const launched: Launched[] = [];
  const stop = async () => void (await Promise.all(launched.map((one) => one.stop())));
  try {
    for (const [worker, port] of ports.entries()) {
      const one = await launch(port, "people");
      launched.push(one);
      provideServer(one.server, String(worker));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
