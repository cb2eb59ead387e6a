import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { shipmentEvents } from "#db/schema/index.ts";
import { labelUrl } from "#lib/labels/label-link.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { GET as showShipment } from "../shipments/[shipmentId]/route.ts";
import { POST as move } from "../shipments/[shipmentId]/transitions/route.ts";
import { POST as create } from "../shipments/route.ts";
import { GET as openLabel } from "./[label]/route.ts";

process.env.PICKPACK_PRODUCTION_URL = "https://api.shop.example";
process.env.PICKPACK_SANDBOX_URL = "https://sandbox.example";

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

async function open(url: string, host = "localhost") {
  const { pathname, search } = new URL(url);
  const request = new Request(`http://localhost${pathname}${search}`, { headers: { host } });
  const answer = await openLabel(request, { params: Promise.resolve({ label: pathname.split("/").at(-1) ?? "" }) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get("content-type");
  return { status: answer.status, type, bytes, code: type === "application/pdf" ? null : codeIn(bytes) };
}

const codeIn = (bytes: Buffer) => JSON.parse(bytes.toString()).error.code as string;
const refused = async (url: string, host?: string) => {
  const { status, code } = await open(url, host);
  return [status, code];
};

let key = "";
let shipment: { id: string; label_url: string; tracking_number: string };

beforeAll(async () => {
  key = await makeKey();
  shipment = (await call(create, { key, method: "POST", body: shipmentBody() })).json;
});

test("200 with a PDF for the link as it stands in the shipment, without any key", async () => {
  expect(shipment.label_url).toMatch(/^https:\/\/sandbox\.example\/pickpack\/v1\/labels\/shp_\w{26}\.pdf\?expires=/);
  const { status, type, bytes } = await open(shipment.label_url, "sandbox.example");
  expect([status, type]).toEqual([200, "application/pdf"]);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
});

test("200 for seven days, from the last read of the shipment", async () => {
  const { json } = await call(showShipment, { key, params: { shipmentId: shipment.id } });
  const expires = Number(new URL(json.label_url).searchParams.get("expires")) * 1000;
  expect(Math.abs(expires - days(7).getTime())).toBeLessThan(60_000);
  expect((await open(labelUrl("sandbox", shipment.id, days(-6.99)))).status).toBe(200);
});

test("403 expired_link after them", async () => {
  expect(await refused(labelUrl("sandbox", shipment.id, days(-7.01)))).toEqual([403, "expired_link"]);
});

describe("403 invalid_link", () => {
  const later = (url: string) => url.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + 1}`);
  const flipped = (url: string) => `${url.slice(0, -1)}${url.endsWith("A") ? "B" : "A"}`;
  test.each<[string, (url: string) => string]>([
    ["a later day", later],
    ["another last letter", flipped],
    ["no signature", (url) => url.replace(/&signature=.*/, "")],
    ["nothing", (url) => url.replace(/\?.*/, "")],
    ["another shipment", (url) => url.replace(/shp_\w{26}/, `shp_${"0".repeat(26)}`)],
    ["another ending", (url) => url.replace(".pdf", ".png")],
  ])("with %s", async (_, change) => {
    expect(await refused(change(shipment.label_url))).toEqual([403, "invalid_link"]);
  });

  test("when it was signed for the other environment, or is opened on its host", async () => {
    const twin = new URL(labelUrl("production", shipment.id, new Date()));
    expect(await refused(twin.href, "sandbox.example")).toEqual([403, "invalid_link"]);
    expect(await refused(shipment.label_url, "api.shop.example")).toEqual([403, "invalid_link"]);
  });
});

test("404 when a production link names a sandbox shipment", async () => {
  expect(await refused(labelUrl("production", shipment.id, new Date()))).toEqual([404, "shipment_not_found"]);
});

test("no webhook carries a link that will not last", async () => {
  await call(move, { key, method: "POST", params: { shipmentId: shipment.id }, body: { to: "picked_up" } });
  const bodies = (await database().select({ body: shipmentEvents.body }).from(shipmentEvents)).map(({ body }) => body);
  const sent = bodies.filter((body) => body !== null);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('"tracking_url"');
  expect(sent[0]).not.toContain("label_url");
});
