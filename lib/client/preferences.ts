import type { Environment } from "#lib/domain/environment.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { requestJson } from "./request-json.ts";

/** Keeps with the person whether single letters are commands. */
export async function rememberLetterKeys(environment: Environment, on: boolean): Promise<void> {
  await requestJson(`/api/dashboard/${environment}/me`, { method: "PATCH", body: { letter_keys: on } }).catch(() => {});
}

/** Keeps the language with the person. This browser has it already, so a failure is not worth a word. */
export function rememberLocale(environment: Environment, locale: Locale): void {
  requestJson(`/api/dashboard/${environment}/me`, { method: "PATCH", body: { locale } }).catch(() => {});
}
