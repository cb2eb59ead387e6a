import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { partners } from "#db/schema/index.ts";

export type Partner = typeof partners.$inferSelect;

export async function insertPartner(tx: Tx, partner: Partner): Promise<void> {
  await tx.insert(partners).values(partner);
}

export async function findPartnerBySlug(tx: Tx, slug: string): Promise<Partner | undefined> {
  const rows = await tx.select().from(partners).where(eq(partners.slug, slug));
  return rows[0];
}

export async function selectPartners(tx: Tx): Promise<Partner[]> {
  return tx.select().from(partners).orderBy(asc(partners.slug));
}
