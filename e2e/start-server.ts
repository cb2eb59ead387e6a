import { launch } from "./launch.ts";
import { provideServer } from "./server.ts";

/** Starts the server all stories share: without a simulator, whose orders would come between theirs. */
export default async function startServer(): Promise<() => Promise<void>> {
  const { server, stop } = await launch(process.env.PICKPACK_E2E_PORT ?? "", "people");
  provideServer(server);
  return stop;
}
