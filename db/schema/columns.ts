import { foreignKey, type PgColumn, pgEnum, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { environments } from "#lib/domain/environment.ts";

export const environmentEnum = pgEnum("environment", environments);

/** An instant, made in Node (or by Postgres where a rule says so), in milliseconds. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** Who owns the row. Every foreign key between owned rows carries both, so the database refuses a row that crosses. */
export const owner = () => ({ environment: environmentEnum().notNull(), partnerId: text().notNull() });

type Owned = { environment: PgColumn; partnerId: PgColumn };

/**
 * The primary key of an owned row, which is what owned references point at. The id leads, so that one index serves
 * look-ups by id and the references.
 */
export function ownedKey(table: Owned & { id: PgColumn }) {
  return primaryKey({ columns: [table.id, table.environment, table.partnerId] });
}

/** A foreign key that also demands the same environment and partner on both sides. */
export function ownedReference(from: Owned, column: PgColumn, to: Owned & { id: PgColumn }) {
  return foreignKey({
    columns: [from.environment, from.partnerId, column] as [PgColumn, ...PgColumn[]],
    foreignColumns: [to.environment, to.partnerId, to.id] as [PgColumn, ...PgColumn[]],
  });
}
