import type { Partner } from "#db/queries/partners.ts";
import { createPartner } from "#lib/services/partners/create-partner.ts";
import { listPartners } from "#lib/services/partners/list-partners.ts";
import { columns, shortTime } from "./columns.ts";
import { asCommand } from "./context.ts";
import { newSlug, words } from "./flags.ts";
import { type Noun, verb } from "./verb.ts";

const shown = ({ id, slug, name, createdAt }: Partner) => ({ id, slug, name, created_at: createdAt });

export const partners: Noun = {
  summary: "marketplaces and stores that own shipments",
  verbs: {
    create: verb({
      summary: "add a partner",
      flags: { slug: newSlug, name: words("text", "how people call it") },
      run: async (values) => {
        const partner = await asCommand((ctx) => createPartner(ctx, values));
        return { json: shown(partner), lines: [`Created ${partner.id}: ${partner.name} (${partner.slug}).`] };
      },
    }),
    list: verb({
      summary: "show all partners",
      flags: {},
      run: async () => {
        const found = await asCommand(listPartners);
        const rows = found.map(({ id, slug, name, createdAt }) => [id, slug, name, shortTime(createdAt)]);
        return {
          json: { data: found.map(shown) },
          lines: columns(["id", "slug", "name", "created"], rows, "There are no partners."),
        };
      },
    }),
  },
};
