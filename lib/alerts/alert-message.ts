import { createTranslator } from "next-intl";
import type { AlertRow } from "#db/queries/alerts.ts";
import { alertCommand, alertPath } from "#lib/domain/alert-kinds.ts";
import type { NoticeOccasion } from "#lib/domain/alert-notices.ts";
import { sentenceValues } from "#lib/domain/alert-sentence.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { env } from "#lib/env.ts";
import en from "#messages/en.json" with { type: "json" };
import mn from "#messages/mn.json" with { type: "json" };
import type { Message } from "./channels.ts";

const messages: Record<Locale, typeof mn> = { mn, en };

const translator = () => createTranslator({ locale: env.alerts.language, messages: messages[env.alerts.language] });

/** What is sent out about an alert: a sentence, the page that shows its cause, and the command that mends it. */
export function alertMessage(alert: AlertRow, occasion: NoticeOccasion): Message {
  const t = translator();
  const values = sentenceValues(alert, { outcome: (outcome) => t(`webhooks.outcome.${outcome}`), time: shortTime });
  const sentence = t(`alerts.notice.${occasion}`, {
    environment: alert.environment,
    sentence: t(`alerts.kind.${alert.kind}`, values),
  });
  const command = t("alerts.notice.mend", { command: alertCommand(alert) });
  const parts = [
    sentence,
    addressOf(alert.environment, alertPath(alert)),
    ...(occasion === "resolved" ? [] : [command]),
  ];
  return { sentence, text: parts.join("\n"), alertId: alert.id };
}

/** What `pickpack alerts test` sends. */
export function testMessage(environment: Environment): Message {
  const t = translator();
  const sentence = t("alerts.notice.raised", { environment, sentence: t("alerts.notice.test") });
  return { sentence, text: [sentence, addressOf(environment, `/${environment}/alerts`)].join("\n"), alertId: "test" };
}

function addressOf(environment: Environment, path: string): string {
  const origins: Record<Environment, string | null> = { production: env.productionUrl, sandbox: env.sandboxUrl };
  return `${origins[environment] ?? `http://localhost:${env.port}`}${path}`;
}

/** `2026-11-24 14:02`, on the clock of Ulaanbaatar. */
function shortTime(at: Date): string {
  return at.toLocaleString("sv-SE", { timeZone: "Asia/Ulaanbaatar", dateStyle: "short", timeStyle: "short" });
}
