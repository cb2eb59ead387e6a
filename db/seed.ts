import { type Tx, transaction } from "#db/client.ts";
import type { Courier } from "#db/queries/couriers.ts";
import { hasUsers } from "#db/queries/users.ts";
import { type PartnerScope, partnerScope } from "#lib/domain/scope.ts";
import { newId, randomBase62 } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { createCourier } from "#lib/services/couriers/create-courier.ts";
import { seedShipments } from "#lib/services/demo/seed-shipments.ts";
import { demoActor, enrolSimulator } from "#lib/services/demo/simulator.ts";
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

type Simulator = { url: string; secretKey: string };

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
 *
 * @param simulator where the Shop.mn simulator will listen, and its key: with it come its open shipments
 */
export async function seedDemo(simulator: Simulator | null = null): Promise<Demo | null> {
  const seeded = await transaction((tx) => seedPeople(tx, simulator));
  if (!seeded) return null;
  if (seeded.shop) await seedShipments(seeded.shop, seeded.couriers, "open");
  return seeded.demo;
}

async function seedPeople(tx: Tx, simulator: Simulator | null) {
  if (await hasUsers(tx)) return null;
  const bare = { tx, actor: demoActor, requestId: newId("req"), now: new Date() };
  const adminPassword = randomBase62(12);
  const dispatcherPassword = randomBase62(12);
  await createUser(bare, { ...people.admin, password: adminPassword });
  await createUser(bare, { ...people.dispatcher, password: dispatcherPassword });
  const { id } = await findPartner(bare, "shop_mn");
  const ctx = { ...bare, scope: partnerScope("sandbox", id) };
  const demo: Demo = {
    adminEmail: people.admin.email,
    adminPassword,
    dispatcherEmail: people.dispatcher.email,
    dispatcherPassword,
    sandboxKey: await sandboxKey(ctx),
  };
  const carriers: Courier[] = [];
  for (const courier of couriers) carriers.push(await createCourier(ctx, courier));
  const shop = simulator && { ...ctx, actor: await enrolSimulator(ctx, simulator) };
  return { demo, couriers: carriers, shop };
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
