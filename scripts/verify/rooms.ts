/**
 * Which of our rooms a room may import, most particular first. Everything runs one way:
 * app → components → lib → db → lib/domain.
 */
export const rooms: { room: string; mayImport: string[]; because: string }[] = [
  {
    room: "lib/domain/",
    mayImport: ["lib/domain/"],
    because: "lib/domain is pure: pass in what it needs, or put the code that needs it in lib/services.",
  },
  {
    room: "lib/contracts/",
    mayImport: ["lib/contracts/", "lib/domain/"],
    because: "lib/contracts crosses the wire and reaches the browser: it knows lib/domain only.",
  },
  {
    room: "lib/client/",
    mayImport: ["lib/client/", "lib/contracts/", "lib/domain/"],
    because: "lib/client runs in the browser: what needs the server belongs in lib/services behind a route.",
  },
  {
    room: "db/seed",
    mayImport: ["db/", "lib/"],
    because: "the seed acts through lib/services and knows no screen.",
  },
  {
    room: "db/",
    mayImport: ["db/", "lib/domain/", "lib/env.ts", "lib/ids.ts", "lib/log.ts"],
    because: "db holds tables and SQL: what decides belongs in lib/domain, what uses it in lib/services.",
  },
  {
    room: "lib/",
    mayImport: ["lib/", "db/", "messages/", "package.json"],
    because: "lib knows no screen and no script: what renders belongs in components or app.",
  },
  {
    room: "components/",
    mayImport: ["components/", "lib/client/", "lib/contracts/", "lib/domain/", "lib/auth/", "messages/"],
    because: "components get data from props and lib/client: a read belongs in lib/services and is called by the page.",
  },
  {
    room: "app/",
    mayImport: ["app/", "components/", "lib/", "db/schema/", "messages/", "package.json"],
    because: "app only routes and renders: SQL belongs in db/queries, a use case in lib/services.",
  },
  {
    room: "e2e/",
    mayImport: ["e2e/", "lib/contracts/", "lib/domain/", "messages/", "scripts/"],
    because: "a story sees what a person and a partner see: the screen, the API and the admin command.",
  },
  {
    room: "scripts/",
    mayImport: ["scripts/", "lib/", "db/", "messages/", "package.json"],
    because: "Node runs scripts as they are: nothing of app or components, which only Next can read.",
  },
];

/** Where a package may be imported; `lib/domain` may import none at all. */
export const packages: { name: RegExp; only: RegExp; because: string }[] = [
  {
    name: /^(drizzle-orm|postgres)(\/|$)/,
    // The bare app is what the bench compares us with.
    only: /^db\/|^scripts\/bench\/bare\//,
    because: "SQL belongs in db/queries/<noun>.ts, as a function that takes the transaction.",
  },
  {
    name: /^next(\/|$)/,
    only: /^(app|components)\/|^lib\/auth\/session\.ts$|^scripts\/(web\.ts$|bench\/bare\/)/,
    because: "only app, components, lib/auth/session.ts and scripts/web.ts know Next: pass in what you need of it.",
  },
  {
    name: /^server-only$/,
    only: /^$/,
    because: "server-only throws in plain Node, which runs the same files for the worker.",
  },
];

/** Where the environment is read; scripts pass it on to the processes they start. */
export const environment = {
  only: /^lib\/env\.ts$|^scripts\/|^e2e\//,
  because: "the environment is read in lib/env.ts: add a field there and import env.",
};
