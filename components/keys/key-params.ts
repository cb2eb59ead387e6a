import { parseAsStringLiteral } from "nuqs/server";
import { keyDirections } from "#lib/domain/key-scope.ts";

/** `?new=inbound` opens the form for a new key, so that the checklist can lead to it. */
export const keyParams = { new: parseAsStringLiteral(keyDirections) };
