import type { Courier } from "#db/queries/couriers.ts";
import { phone } from "#lib/contracts/text.ts";
import { createCourier } from "#lib/services/couriers/create-courier.ts";
import { listCouriers } from "#lib/services/couriers/list-couriers.ts";
import { columns } from "./columns.ts";
import { asStaff, listed } from "./context.ts";
import { environment, environmentFilter, optionalWords, words } from "./flags.ts";
import { type Noun, verb } from "./verb.ts";

const shown = ({ id, environment, name, phone, zone, active, createdAt }: Courier) => ({
  ...{ id, environment, name, phone, zone, active },
  created_at: createdAt,
});

export const couriers: Noun = {
  summary: "people who carry the parcels",
  verbs: {
    create: verb({
      summary: "add a courier",
      flags: {
        environment,
        name: words("text", "the courier's name"),
        phone: { value: "+976…", meaning: "in E.164, e.g. +97699112233", schema: phone },
        zone: optionalWords("text", "the district or part of the city"),
      },
      run: async (values) => {
        const { name, phone, zone = null } = values;
        const courier = await asStaff(values.environment, (ctx) => createCourier(ctx, { name, phone, zone }));
        return {
          json: shown(courier),
          lines: [`Created ${courier.id}: ${courier.name}, ${courier.phone} (${courier.environment}).`],
        };
      },
    }),
    list: verb({
      summary: "show couriers",
      flags: { environment: environmentFilter },
      run: async (filter) => {
        const found = await listed(filter, listCouriers);
        const rows = found.map((one) => [
          ...[one.id, one.environment, one.name, one.phone, one.zone ?? "–", one.active ? "active" : "inactive"],
        ]);
        return {
          json: { data: found.map(shown) },
          lines: columns(["id", "environment", "name", "phone", "zone", "state"], rows, "There are no couriers."),
        };
      },
    }),
  },
};
