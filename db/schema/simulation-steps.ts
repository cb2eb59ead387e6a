import { index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { SimulationStep } from "#lib/domain/simulation.ts";
import { instant, ownedKey, ownedReference, owner } from "./columns.ts";
import { shipments } from "./shipments.ts";

/** What is still to happen to a sandbox shipment that its partner has simulated. The worker takes each step away. */
export const simulationSteps = pgTable(
  "simulation_steps",
  {
    id: text().notNull(),
    ...owner(),
    shipmentId: text().notNull(),
    // A step waits for those before it, however late they are.
    position: integer().notNull(),
    step: jsonb().notNull().$type<SimulationStep>(),
    // The key that asked, which is whose doing it is, and its request.
    keyId: text().notNull(),
    keyName: text().notNull(),
    requestId: text().notNull(),
    dueAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    ownedKey(table),
    ownedReference(table, table.shipmentId, shipments),
    unique("simulation_steps_position").on(table.shipmentId, table.position),
    index("simulation_steps_due").on(table.dueAt),
  ],
);
