import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";

/** What of the board is in the URL: what is looked for, and the shipment in the panel. */
export const boardSearchParams = {
  status: parseAsStringLiteral(shipmentStatuses),
  q: parseAsString.withDefault(""),
  courier: parseAsString,
  shipment: parseAsString,
};

/** The same, read on the server. */
export const loadBoardSearchParams = createLoader(boardSearchParams);
