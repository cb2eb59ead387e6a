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

export function server(): Server {
  return JSON.parse(process.env.PICKPACK_E2E_SERVER ?? "{}") as Server;
}

/** Lets this process and those it starts find the server. */
export function provideServer(server: Server): void {
  process.env.PICKPACK_E2E_SERVER = JSON.stringify(server);
}
