import { testMessage } from "#lib/alerts/alert-message.ts";
import { configuredChannels } from "#lib/alerts/channels.ts";
import type { AlertView } from "#lib/contracts/alerts.ts";
import { alertStates } from "#lib/domain/alert-state.ts";
import { env } from "#lib/env.ts";
import { acknowledgeAlert } from "#lib/services/alerts/acknowledge-alert.ts";
import { findAlerts } from "#lib/services/alerts/find-alerts.ts";
import { columns, shortTime } from "./columns.ts";
import { listed, whereItIs } from "./context.ts";
import { choice, environmentFilter, id } from "./flags.ts";
import { tryChannels } from "./try-channels.ts";
import { type Noun, verb } from "./verb.ts";

const state = choice(alertStates, "which (open when left out)");
const MOST = 100;

const lineOf = (alert: AlertView & { environment: string }) => [
  ...[alert.id, alert.environment, alert.severity, alert.kind, String(alert.count), alert.subject_id ?? "–"],
  ...[shortTime(new Date(alert.raised_at)), alert.acknowledged_by ?? "–"],
];

export const alerts: Noun = {
  summary: "what is wrong, and who has seen it",
  verbs: {
    list: verb({
      summary: `show up to ${MOST} alerts of each environment, newest first`,
      flags: { environment: environmentFilter, state: { ...state, schema: state.schema.default("open") } },
      run: async (values) => {
        const found = await listed(values, async (ctx) => {
          const { data } = await findAlerts(ctx, { state: values.state, limit: MOST });
          return data.map((alert) => ({ ...alert, environment: ctx.scope.environment }));
        });
        const head = ["id", "environment", "severity", "kind", "count", "subject", "raised", "acknowledged by"];
        return {
          json: { data: found },
          lines: columns(head, found.map(lineOf), `There are no ${values.state} alerts.`),
        };
      },
    }),
    ack: verb({
      summary: "say that somebody has seen an alert: it is sent out no more",
      positional: "id",
      flags: { id: id("alr", "the alert") },
      run: async (values) => {
        const alert = await whereItIs((ctx) => acknowledgeAlert(ctx, { alertId: values.id }));
        return { json: alert, lines: [`${alert.id} is ${alert.state}, acknowledged by ${alert.acknowledged_by}.`] };
      },
    }),
    test: verb({
      summary: "send a test alert through every configured channel and say what came of it; exits 1 when one fails",
      flags: {},
      run: async () => {
        const message = testMessage(env.environments[0] ?? "production");
        return tryChannels(configuredChannels(env.alerts), message);
      },
    }),
  },
};
