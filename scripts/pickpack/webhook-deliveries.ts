import { z } from "zod";
import type { RecoveryView } from "#lib/contracts/recoveries.ts";
import { recoveryCap } from "#lib/domain/recovery.ts";
import type { Ctx } from "#lib/services/context.ts";
import { showRecovery } from "#lib/services/webhook-recoveries/show-recovery.ts";
import { planEndpointRecovery, startRecovery } from "#lib/services/webhook-recoveries/start-recovery.ts";
import { stopRecovery } from "#lib/services/webhook-recoveries/stop-recovery.ts";
import { listDeadGroups } from "#lib/services/webhooks/dead-letters.ts";
import { retryDelivery } from "#lib/services/webhooks/retry-delivery.ts";
import { acknowledgeDeadLetter, cancelDelivery, skipDelivery } from "#lib/services/webhooks/settle-delivery.ts";
import { showDelivery } from "#lib/services/webhooks/show-delivery.ts";
import { columns, shortTime } from "./columns.ts";
import { listed, whereItIs } from "./context.ts";
import { count, environmentFilter, id, partnerFilter } from "./flags.ts";
import { type Verb, verb } from "./verb.ts";

const delivery = id("dlv", "the webhook");
const endpoint = id("whe", "the receiver");
const recovery = id("wrc", "the recovery");

const msPerUnit: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

const since = {
  value: "6h|2026-…Z",
  meaning: "events from then on: so many m, h or d ago, or an instant in RFC 3339",
  schema: z
    .string()
    .transform((given) => {
      const [, amount, unit = ""] = /^(\d{1,5})([mhd])$/.exec(given) ?? [];
      return amount ? new Date(Date.now() - Number(amount) * (msPerUnit[unit] ?? 0)) : new Date(given);
    })
    .refine((at) => !Number.isNaN(at.getTime()), { error: "must be such as 6h, 2d or 2026-05-26T09:14:22Z." }),
};

const cap = count(recoveryCap, `at most so many (${recoveryCap} when left out)`);

function oneDelivery(summary: string, act: (ctx: Ctx, input: { deliveryId: string }) => Promise<unknown>): Verb {
  return verb({
    summary,
    positional: "id",
    flags: { id: delivery },
    run: async ({ id: deliveryId }) => {
      const view = await whereItIs(async (ctx) => {
        await act(ctx, { deliveryId });
        return showDelivery(ctx, { deliveryId });
      });
      return { json: view, lines: [`${deliveryId} is ${view.status}.`] };
    },
  });
}

const progress = (view: RecoveryView) => {
  const { id: recoveryId, state, released, total, delivered, failed, waiting } = view;
  return `${recoveryId} is ${state}: ${released} of ${total} sent again, ${delivered} delivered, ${failed} failed, ${waiting} under way.`;
};

/** What is done to deliveries, one or many. */
export const deliveryVerbs: Record<string, Verb> = {
  retry: oneDelivery("send a webhook again now, also one that was delivered", retryDelivery),
  skip: oneDelivery("give a webhook up; what waits for it goes", skipDelivery),
  cancel: oneDelivery("call off what waits: a retry, a replay, or a webhook that was never sent", cancelDelivery),
  acknowledge: oneDelivery("take a dead letter out of the count", acknowledgeDeadLetter),
  dead: verb({
    summary: "show dead letters by receiver and error",
    flags: { environment: environmentFilter, partner: partnerFilter },
    run: async (filter) => {
      const groups = await listed(filter, async (ctx) => (await listDeadGroups(ctx)).data);
      const rows = groups.map((group) => [
        ...[String(group.count), group.outcome ?? "–", String(group.status_code ?? "–"), group.receiver_code ?? "–"],
        ...[shortTime(new Date(group.newest_at)), group.endpoint.id, group.endpoint.url],
      ]);
      const head = ["dead", "outcome", "status", "code", "newest", "receiver", "url"];
      return { json: { data: groups }, lines: columns(head, rows, "There are no dead letters.") };
    },
  }),
  plan: verb({
    summary: "say what recover would do, without doing it",
    positional: "id",
    flags: { id: endpoint, since, cap },
    run: async (values) => {
      const terms = { endpointId: values.id, since: values.since, only: null, cap: values.cap ?? recoveryCap };
      const plan = await whereItIs((ctx) => planEndpointRecovery(ctx, terms));
      return {
        json: plan,
        lines: [
          `${plan.dead} dead and ${plan.retrying} waiting for a retry: ${plan.to_send} would be sent again.`,
          `${plan.later_succeeded} failed and were delivered later: not sent again. ${plan.held} are held.`,
        ],
      };
    },
  }),
  recover: verb({
    summary: "send again what a receiver did not get, a little at a time",
    positional: "id",
    flags: { id: endpoint, since, cap },
    run: async (values) => {
      const terms = { endpointId: values.id, since: values.since, only: null, cap: values.cap ?? recoveryCap };
      const view = await whereItIs((ctx) => startRecovery(ctx, terms));
      return { json: view, lines: [progress(view)] };
    },
  }),
  recovery: verb({
    summary: "say how far a recovery has come",
    positional: "id",
    flags: { id: recovery },
    run: async ({ id: recoveryId }) => {
      const view = await whereItIs((ctx) => showRecovery(ctx, recoveryId));
      return { json: view, lines: [progress(view)] };
    },
  }),
  stop: verb({
    summary: "stop a recovery",
    positional: "id",
    flags: { id: recovery },
    run: async ({ id: recoveryId }) => {
      const view = await whereItIs(async (ctx) => {
        await stopRecovery(ctx, recoveryId);
        return showRecovery(ctx, recoveryId);
      });
      return { json: view, lines: [progress(view)] };
    },
  }),
};
