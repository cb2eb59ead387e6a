import { closeDatabase, transaction } from "#db/client.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { type PartnerScope, partnerScope } from "#lib/domain/scope.ts";
import { secretKeyText } from "#lib/domain/secret-key.ts";
import type { Environment } from "#lib/env.ts";
import { newId, randomBase62 } from "#lib/ids.ts";
import { log } from "#lib/log.ts";
import { listActiveCouriers } from "#lib/services/couriers/list-active-couriers.ts";
import { seedShipments } from "#lib/services/demo/seed-shipments.ts";
import { demoActor, findEnrolled, moveSimulator } from "#lib/services/demo/simulator.ts";
import { findPartner } from "#lib/services/partners/find-partner.ts";
import { freePort, portProblem } from "../free-port.ts";
import { startChild } from "./child.ts";
import { type Kept, keepAlive } from "./keep-alive.ts";
import type { Settings } from "./settings.ts";
import { readSimulatorFile, type SimulatorFile, writeSimulatorFile } from "./simulator-file.ts";
import { undoAtEnd } from "./undo.ts";

/** Who the simulator is at PickPack. */
export type Enrolled = SimulatorFile & {
  actor: Actor;
  scope: PartnerScope;
  signingSecret: string;
  courierIds: string[];
};

/** What the simulator is told: that, and where PickPack is. */
export type SimulatorOrders = Pick<Enrolled, "port" | "secretKey" | "signingSecret" | "courierIds"> & {
  apiUrl: string;
};

const loopback = "127.0.0.1";

export const simulatorUrl = (port: number) => `http://${loopback}:${port}/webhooks`;

/** Whether this installation has a Shop.mn simulator: never on a database of somebody's own. */
export function mayHaveSimulator({ embedded, environment }: Settings): boolean {
  const { simulator, webhookAllowPrivateNetworks, environments } = environment;
  return embedded && simulator && webhookAllowPrivateNetworks && environments.includes("sandbox");
}

/** Chooses the simulator's port and key, and keeps them in the data folder. */
export async function newSimulator(dataDir: string): Promise<SimulatorFile> {
  const simulator = { port: await freePort(), secretKey: secretKeyText("sandbox", randomBase62(32)) };
  writeSimulatorFile(dataDir, simulator);
  return simulator;
}

/** What to start the simulator with, or null when there is none (any more): it was never made, revoked or purged. */
export async function findSimulator(settings: Settings): Promise<Enrolled | null> {
  const known = mayHaveSimulator(settings) && readSimulatorFile(settings.dataDir);
  if (!known) return null;
  const isTaken = (await portProblem(known.port, loopback)) !== null;
  const simulator = isTaken ? { ...known, port: await freePort() } : known;
  const found = await transaction(async (tx) => {
    const bare = { tx, actor: demoActor, requestId: newId("req"), now: new Date() };
    const { id } = await findPartner(bare, "shop_mn");
    const ctx = { ...bare, scope: partnerScope("sandbox", id) };
    if (isTaken) await moveSimulator(ctx, simulatorUrl(known.port), simulatorUrl(simulator.port));
    const enrolled = await findEnrolled(ctx, { ...simulator, url: simulatorUrl(simulator.port) });
    return (
      enrolled && {
        ...enrolled,
        scope: ctx.scope,
        courierIds: (await listActiveCouriers(ctx)).data.map((courier) => courier.id),
      }
    );
  });
  if (!found) return null;
  if (isTaken) writeSimulatorFile(settings.dataDir, simulator);
  return { ...simulator, ...found };
}

/** Runs the simulator as the stranger it plays: it knows its own key and secret, and neither our database nor ours. */
export function keepSimulator(
  { port, secretKey, signingSecret, courierIds }: Enrolled,
  { host, port: ourPort }: Environment,
  variables: Record<string, string>,
  onRestart: () => void,
): Kept {
  const apiUrl = `http://${host === "0.0.0.0" ? loopback : host}:${ourPort}/pickpack/v1`;
  const orders: SimulatorOrders = { port, secretKey, signingSecret, courierIds, apiUrl };
  const strangers = {
    ...variables,
    ...{ DATABASE_URL: "", PICKPACK_SECRET: "", PICKPACK_SECRET_PREVIOUS: "" },
    PICKPACK_SIMULATOR: JSON.stringify(orders),
  };
  return keepAlive("simulator", () => startChild("simulator.ts", [], strangers), onRestart);
}

/** Fills in the history behind the open shipments while everything runs already. Ends early when PickPack does. */
export function seedHistory({ actor, scope, courierIds }: Enrolled): void {
  const stopping = new AbortController();
  const couriers = courierIds.map((id) => ({ id }));
  const ctx = { actor, scope, requestId: newId("req"), now: new Date() };
  const seeding = seedShipments(ctx, couriers, "closed", stopping.signal)
    .catch((error: unknown) => log.warn({ err: error }, "the demo's history is not whole"))
    .finally(closeDatabase);
  undoAtEnd(() => {
    stopping.abort();
    return seeding;
  });
}
