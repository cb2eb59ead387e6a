import { createHash, randomBytes } from "node:crypto";
import { database } from "#db/client.ts";
import { partners, secretKeys } from "#db/schema/index.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type KeyScope, keyScopes } from "#lib/domain/key-scope.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { newId } from "#lib/ids.ts";
import { expectDocumented } from "./against-document.ts";

export const shopMnId = "prt_01KAKZ0000SHPMN0000000000A";

type KeyTerms = {
  environment?: Environment;
  partnerId?: string;
  direction?: "inbound" | "outbound";
  scopes?: readonly KeyScope[];
  limit?: number;
  revokedAt?: Date;
  expiresAt?: Date;
  allowedCidrs?: string[];
};

/** Puts a key straight into the table, an inbound one unless it says otherwise, and returns its secret. */
export async function makeKey(terms: KeyTerms = {}): Promise<string> {
  const { environment = "sandbox", partnerId = shopMnId, scopes = keyScopes, limit = 100_000, ...rest } = terms;
  const prefix = environment === "sandbox" ? "sk_test_" : "sk_live_";
  const secret = prefix + randomBytes(24).toString("hex");
  await database()
    .insert(secretKeys)
    .values({
      id: newId("key"),
      environment,
      partnerId,
      direction: "inbound",
      name: "test key",
      scopes: [...scopes],
      limitPerMinute: limit,
      secretHash: createHash("sha256").update(secret).digest("hex"),
      prefix,
      lastFour: secret.slice(-4),
      createdBy: "test",
      createdAt: new Date(),
      ...rest,
    });
  return secret;
}

/** Another store, with nothing of its own yet. */
export async function makePartner(): Promise<string> {
  const id = newId("prt");
  await database().insert(partners).values({ id, slug: id.toLowerCase(), name: "Өөр дэлгүүр", createdAt: new Date() });
  return id;
}

type Call = {
  key?: string;
  method?: string;
  path?: string;
  params?: Record<string, string>;
  /** An object is sent as JSON; text as it is. */
  body?: unknown;
  headers?: Record<string, string>;
};

export type Answered = { status: number; headers: Headers; text: string; json: Json };
// biome-ignore lint/suspicious/noExplicitAny: an answer's JSON is what the test is about to find out
type Json = any;

/** Calls a route handler as Next would, and holds what a partner is answered against the published document. */
export async function call(handler: RouteHandler, options: Call = {}): Promise<Answered> {
  const { key, method = "GET", path = "/pickpack/v1/shipments", params = {}, body, headers = {} } = options;
  const request = new Request(`http://localhost${path}`, {
    method,
    headers: {
      ...(key === undefined ? {} : { "X-Secret-Key": key }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  const json = isJson ? JSON.parse(text) : undefined;
  expectDocumented(handler, { status: response.status, json });
  return { status: response.status, headers: response.headers, text, json };
}

/** A body that `POST /shipments` accepts. */
export function shipmentBody(patch: Record<string, unknown> = {}) {
  return {
    order_id: `ORD-${randomBytes(4).toString("hex")}`,
    vendor_id: "vendor-7",
    pickup_address: { name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр", district: "Чингэлтэй" },
    delivery_address: {
      name: "Бат-Эрдэнэ Ө.",
      phone: "+97699112233",
      line1: "26-р хороо, 45-р байр",
      district: "БЗД",
      city: "Ulaanbaatar",
    },
    parcel: { weight_g: 1200 },
    ...patch,
  };
}
