import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { alertStates } from "#lib/domain/alert-state.ts";

/** Which alerts are shown, as it stands in the URL. */
export const alertParams = { state: parseAsStringLiteral(alertStates).withDefault("open") };

export const loadAlertParams = createLoader(alertParams);
