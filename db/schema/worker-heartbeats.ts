import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { environmentEnum, instant } from "./columns.ts";

/** Signs of life: when each worker last looked for what is due, in each environment it serves. */
export const workerHeartbeats = pgTable(
  "worker_heartbeats",
  {
    workerId: text().notNull(),
    environment: environmentEnum().notNull(),
    lastLookAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workerId, table.environment] })],
);
