import type { BoardFilter } from "#lib/domain/board-filter.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { searchOf } from "./search-of.ts";

/** Where a browser saves what the filter shows. */
export function boardExportPath(environment: Environment, filter: BoardFilter, locale: Locale): string {
  return `/api/dashboard/${environment}/board/export${searchOf({ ...filter, locale })}`;
}
