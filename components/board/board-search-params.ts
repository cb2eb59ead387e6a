import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { districtFilters } from "#lib/domain/board-filter.ts";
import { groupings } from "#lib/domain/board-grouping.ts";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { flags, urgencyViews } from "#lib/domain/urgency-views.ts";

/** What is looked for, as the URL has it. */
export const boardFilterParams = {
  status: parseAsStringLiteral(shipmentStatuses),
  q: parseAsString.withDefault(""),
  view: parseAsStringLiteral(urgencyViews),
  courier: parseAsString,
  vendor: parseAsString,
  district: parseAsStringLiteral(districtFilters),
  level: parseAsStringLiteral(serviceLevels),
  partner: parseAsString,
  flag: parseAsStringLiteral(flags),
  cod: parseAsStringLiteral(["yes", "no"] as const),
  due: parseAsString,
};

/** What of the board is in the URL: what is looked for, how it is laid out, and the shipment in the panel. */
export const boardSearchParams = {
  ...boardFilterParams,
  group: parseAsStringLiteral(groupings),
  shipment: parseAsString,
};

/** The same, read on the server. */
export const loadBoardSearchParams = createLoader(boardSearchParams);
