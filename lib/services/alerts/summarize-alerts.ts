import { countOpenAlerts, listAlerts } from "#db/queries/alerts.ts";
import type { AlertSummary } from "#lib/contracts/alerts.ts";
import { alertKinds } from "#lib/domain/alert-kinds.ts";
import type { Ctx } from "../context.ts";
import { presentAlert } from "./present-alert.ts";

/** Said aloud at once at most; more would cover the page. */
const MOST_SAID = 3;

/** What the bell on every page says. */
export async function summarizeAlerts({ tx, scope }: Ctx): Promise<AlertSummary> {
  const [counts, newest] = await Promise.all([
    countOpenAlerts(tx, scope),
    listAlerts(tx, scope, { state: "open", limit: MOST_SAID }),
  ]);
  const sum = (rows: typeof counts) => rows.reduce((total, { count }) => total + count, 0);
  return {
    open: sum(counts),
    critical: sum(counts.filter(({ kind }) => alertKinds[kind].severity === "critical")),
    newest: newest.map((one) => presentAlert(one, [])),
  };
}
