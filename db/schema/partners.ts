import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

export const partners = pgTable("partners", {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  createdAt: instant().notNull(),
});
