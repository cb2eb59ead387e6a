import { database, transaction } from "#db/client.ts";
import { isContended, isDatabaseUnavailable } from "#db/failure.ts";
import {
  deleteSimulation,
  deleteSimulationStep,
  isStepDue,
  lockDueStep,
  postponeSimulationStep,
  type SimulationStepRow,
} from "#db/queries/simulation-steps.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { partnerScope } from "#lib/domain/scope.ts";
import { log } from "#lib/log.ts";
import { takeStep } from "./take-step.ts";

/** Seconds after which a webhook that was under way is looked at again. */
const lookAgainS = 0.5;

/** A step's row goes in the transaction of what it does: it happens once, whatever dies. */
async function takeNext(): Promise<boolean> {
  let due: SimulationStepRow | undefined;
  try {
    return await transaction(async (tx) => {
      due = await lockDueStep(tx);
      if (!due) return false;
      const { id, environment, partnerId, keyId, keyName, requestId } = due;
      const actor = { type: "key", id: keyId, name: keyName } as const;
      const ctx = { tx, scope: partnerScope(environment, partnerId), actor, requestId, now: new Date() };
      const taken = await takeStep(ctx, due);
      await (taken === "taken" ? deleteSimulationStep(tx, id) : postponeSimulationStep(tx, id, lookAgainS));
      return true;
    });
  } catch (error) {
    if (!due || isDatabaseUnavailable(error) || isContended(error)) throw error;
    const { shipmentId } = due;
    // Somebody else moved the shipment: what was planned for it does not fit any more.
    if (!(error instanceof AppError)) log.error({ err: error, shipment_id: shipmentId }, "a simulation failed");
    await transaction((tx) => deleteSimulation(tx, shipmentId));
    return true;
  }
}

/**
 * Takes the steps of simulations that are due, one after the other. Workers may do it side by side.
 * @returns how many were looked at
 */
export async function takeDueSteps(): Promise<number> {
  let steps = 0;
  while ((await isStepDue(database())) && (await takeNext())) steps++;
  return steps;
}
