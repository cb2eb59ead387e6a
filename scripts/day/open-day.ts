import { type Browser, chromium } from "@playwright/test";
import { transaction } from "#db/client.ts";
import { insertUser } from "#db/queries/users.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import type { Role } from "#lib/domain/role.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import { createCourier } from "#lib/services/couriers/create-courier.ts";
import { undoAtEnd } from "../start/undo.ts";
import { makeKey, shipmentBody } from "../test/api.ts";
import { addEndpoint } from "../test/deliveries.ts";
import { findBrowser } from "../test/find-browser.ts";
import { type Receiver, startReceiver } from "../test/receiver.ts";
import { newParcel, type Parcel } from "./model.ts";
import type { Order, Plan } from "./plan.ts";

const PASSWORD = "Хүргэлтийн нэг өдөр 26";
const AT_ONCE = 8;

const flags = ["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--disable-quic", "--no-first-run"];

export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.PICKPACK_E2E_BROWSER || findBrowser({ window: false }),
    args: flags,
  });
  undoAtEnd(() => browser.close());
  return browser;
}

/** One of PickPack's people, who can sign in. */
export async function hire(name: string, role: Role): Promise<{ email: string; password: string }> {
  const email = `${newId("usr").toLowerCase()}@pickpack.mn`;
  const passwordHash = await hashPassword(PASSWORD);
  await transaction((tx) =>
    insertUser(tx, { id: newId("usr"), role, email, name, passwordHash, createdAt: new Date() }),
  );
  return { email, password: PASSWORD };
}

/** The day's couriers, and a shop that hears of everything. */
export async function openCompany({ couriers }: Plan): Promise<{ key: string; receiver: Receiver }> {
  const actor = { type: "system", id: null, name: "day" } as const;
  for (const { name, phone } of couriers)
    await transaction((tx) => {
      const ctx = { tx, scope: staffScope("sandbox"), actor, requestId: newId("req"), now: new Date() };
      return createCourier(ctx, { name, phone, zone: null });
    });
  const receiver = await startReceiver();
  undoAtEnd(receiver.close);
  await addEndpoint(receiver.url, { eventTypes: [...webhookEventTypes] });
  return { key: await makeKey({ limit: 1_000_000 }), receiver };
}

export type OrderedParcel = Order & { parcel: Parcel };

type Shop = { apiUrl: string; key: string };

async function post({ apiUrl, key }: Shop, path: string, body: object) {
  const answer = await fetch(`${apiUrl}/shipments${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Secret-Key": key, "Idempotency-Key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Orders everything through the API. */
export async function orderAll(shop: Shop, orders: readonly Order[]): Promise<OrderedParcel[]> {
  const waiting = orders.entries();
  const placed: OrderedParcel[] = [];
  const place = async () => {
    for (const [at, order] of waiting) {
      const { vendor } = order;
      const { pickup_address, ...body } = shipmentBody({
        ...{ vendor_id: vendor.id, order_id: `ORD-${at}` },
        ...(at % 3 === 0 && { cash_on_delivery: { amount: 10_000 + at * 100, currency: "MNT" } }),
      });
      const { id, tracking_number: number } = await post(shop, "", {
        ...body,
        pickup_address: { ...pickup_address, name: vendor.name },
      });
      const registered = { id, number, vendor: vendor.name, planned: vendor.courier.name };
      // In the order of the plan, not of the answers: the same day for the same seed.
      placed[at] = { ...order, parcel: newParcel(registered) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, place));
  return placed;
}

/** The shop takes an order back before anybody came for it. */
export async function cancelOrder(shop: Shop, { id }: Parcel): Promise<void> {
  await post(shop, `/${id}/cancel`, {});
}
