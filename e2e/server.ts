/** What a story knows of the server it runs against. */
export type Server = {
  url: string;
  /** For the admin command: `PICKPACK_DATA_DIR=… npm run -s pickpack -- …` works beside it. */
  dataDir: string;
  adminEmail: string;
  adminPassword: string;
  dispatcherEmail: string;
  dispatcherPassword: string;
  sandboxKey: string;
};

const variableOf = (worker: string) => `PICKPACK_E2E_SERVER_${worker}`;

/** Which of Playwright's workers this is: each has a server of its own, so that it meets no other's rows. */
const ownIndex = () => process.env.TEST_PARALLEL_INDEX ?? "0";

export function server(): Server {
  return JSON.parse(process.env[variableOf(ownIndex())] ?? "{}") as Server;
}

/** Lets a worker, and the processes it starts, find its server. */
export function provideServer(server: Server, worker = ownIndex()): void {
  process.env[variableOf(worker)] = JSON.stringify(server);
}
