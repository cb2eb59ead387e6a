import { eq } from "drizzle-orm";
import { Document } from "mupdf";
import { expect, test } from "vitest";
import { POST as move } from "#app/api/v1/shipments/[shipmentId]/transitions/route.ts";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import { database } from "#db/client.ts";
import { auditLog, shipments } from "#db/schema/index.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { newId } from "#lib/ids.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { hireCourier } from "#scripts/test/hire-courier.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as printHandover } from "./handover/route.ts";
import { GET as showStops } from "./stops/route.ts";

const key = await makeKey();
const { headers } = await signInAs("dispatcher");

const hire = (environment: Environment = "sandbox") =>
  hireCourier({ environment, name: "Бат-Оргил", phone: "+97688112233" });

async function give(courierId: string, amount: number, to?: string): Promise<string> {
  const cash = { cash_on_delivery: { amount, currency: "MNT" } };
  const { json } = await call(create, { key, method: "POST", body: shipmentBody(cash) });
  await database().update(shipments).set({ courierId }).where(eq(shipments.id, json.id));
  if (to) await call(move, { key, method: "POST", params: { shipmentId: json.id }, body: { to } });
  return json.tracking_number;
}

const asked = (courierId: string, what: "stops" | "handover") => ({
  path: `/api/dashboard/sandbox/couriers/${courierId}/${what}`,
  params: { courierId },
  headers,
});

test("200: the day as a text, the cash of its doors last", async () => {
  const me = await hire();
  const [carried, waiting] = [await give(me, 125_000, "picked_up"), await give(me, 7_000)];
  const others = await give(await hire(), 3, "picked_up");
  const { json } = await call(showStops, asked(me, "stops"));
  expect(json).toMatchObject({ name: "Бат-Оргил", pickups: 1, deliveries: 1, later: 0, cash: 125_000 });
  expect(json.text).toMatch(/^Бат-Оргил · \d{4}-\d\d-\d\d\n/);
  expect(json.text).toContain(carried);
  expect(json.text).not.toContain(waiting);
  expect(json.text).not.toContain(others);
  expect(json.text.split("\n").at(-1)).toBe("НИЙТ АВАХ МӨНГӨ: 125,000₮");
});

test("200: the sheet has what is carried, and the log who printed it", async () => {
  const me = await hire();
  const [carried, waiting] = [await give(me, 125_000, "picked_up"), await give(me, 7_000)];
  const { path, params } = asked(me, "handover");
  const answer = await printHandover(new Request(`http://localhost${path}`, { headers }), {
    params: Promise.resolve(params),
  });
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const file = Document.openDocument(Buffer.from(await answer.arrayBuffer()), "application/pdf");
  const text = file.loadPage(0).toStructuredText("").asText();
  expect(text).toContain(carried);
  expect(text).not.toContain(waiting);
  const entries = await database().select().from(auditLog).where(eq(auditLog.subjectId, me));
  expect(entries).toMatchObject([
    { action: "courier.handover_printed", after: { cash: 125_000, tracking_numbers: [carried] } },
  ]);
});

test("404 courier_not_found for nobody's id, and for one of the other environment", async () => {
  for (const id of [newId("cur"), await hire("production")]) {
    for (const [handler, what] of [
      [showStops, "stops"],
      [printHandover, "handover"],
    ] as const)
      expect((await call(handler, asked(id, what))).json.error.code).toBe("courier_not_found");
  }
});
