import type { Environment } from "#lib/domain/environment.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { requestJson } from "./request-json.ts";

/** Keeps the language with the person. This browser has it already, so a failure is not worth a word. */
export function rememberLocale(environment: Environment, locale: Locale): void {
  requestJson(`/api/dashboard/${environment}/me`, { method: "PATCH", body: { locale } }).catch(() => {});
}
