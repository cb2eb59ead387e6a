import { and, eq, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { PartnerScope, Scope } from "#lib/domain/scope.ts";

/** Whose a new row is: a partner's scope, or the row it succeeds. */
export type Owner = Pick<PartnerScope, "environment" | "partnerId">;

/** The condition that a row belongs to what the scope may touch: every query of owned rows has it. */
export function within(table: { environment: PgColumn; partnerId: PgColumn }, scope: Scope): SQL | undefined {
  return and(
    eq(table.environment, scope.environment),
    scope.partnerId === null ? undefined : eq(table.partnerId, scope.partnerId),
  );
}
