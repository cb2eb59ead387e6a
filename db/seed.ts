import { transaction } from "#db/client.ts";
import { hasUsers } from "#db/queries/users.ts";
import { type PartnerScope, partnerScope } from "#lib/domain/scope.ts";
import { newId, randomBase62 } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { createCourier } from "#lib/services/couriers/create-courier.ts";
import { findPartner } from "#lib/services/partners/find-partner.ts";
import { createSecretKey } from "#lib/services/secret-keys/create-secret-key.ts";
import { createUser } from "#lib/services/users/create-user.ts";

/** What a first start shows, once: passwords and keys are not kept in a readable form. */
export type Demo = {
  adminEmail: string;
  adminPassword: string;
  dispatcherEmail: string;
  dispatcherPassword: string;
  sandboxKey: string;
};

const people = {
  admin: { email: "admin@pickpack.mn", name: "Отгонбаярын Номин", role: "admin" },
  dispatcher: { email: "dispatcher@pickpack.mn", name: "Ганбатын Тэмүүлэн", role: "dispatcher" },
} as const;

const couriers = [
  { name: "Батболдын Энхжин", phone: "+97699112301", zone: "Баянзүрх" },
  { name: "Дорждэрэмийн Ганзориг", phone: "+97688054412", zone: "Сүхбаатар" },
  { name: "Цэрэндоржийн Мөнхбат", phone: "+97695217740", zone: "Чингэлтэй" },
  { name: "Лхагвасүрэнгийн Өнөрбаяр", phone: "+97680906315", zone: "Хан-Уул" },
  { name: "Пүрэвжавын Сарнай", phone: "+97699483326", zone: "Баянгол" },
  { name: "Ядамсүрэнгийн Үүрийнтуяа", phone: "+97686770158", zone: "Сонгинохайрхан" },
];

/**
 * Fills an empty database with people, couriers and a sandbox key to begin with; nothing in production. Does nothing,
 * and returns null, when anybody can sign in already.
 */
export function seedDemo(): Promise<Demo | null> {
  return transaction(async (tx) => {
    if (await hasUsers(tx)) return null;
    const actor = { type: "system", id: null, name: "demo seed" } as const;
    const bare = { tx, actor, requestId: newId("req"), now: new Date() };
    const adminPassword = randomBase62(12);
    const dispatcherPassword = randomBase62(12);
    await createUser(bare, { ...people.admin, password: adminPassword });
    await createUser(bare, { ...people.dispatcher, password: dispatcherPassword });
    const { id } = await findPartner(bare, "shop_mn");
    const ctx = { ...bare, scope: partnerScope("sandbox", id) };
    for (const courier of couriers) await createCourier(ctx, courier);
    return {
      adminEmail: people.admin.email,
      adminPassword,
      dispatcherEmail: people.dispatcher.email,
      dispatcherPassword,
      sandboxKey: await sandboxKey(ctx),
    };
  });
}

async function sandboxKey(ctx: Ctx<PartnerScope>): Promise<string> {
  const { secret } = await createSecretKey(ctx, {
    direction: "inbound",
    name: "Demo key",
    // With operations:write, so that one key can both register a shipment and move it.
    scopes: ["shipments:read", "shipments:write", "webhooks:read", "webhooks:write", "operations:write"],
    limitPerMinute: 120,
  });
  return secret;
}
