import { eq } from "drizzle-orm";
import { Document } from "mupdf";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { auditLog } from "#db/schema/index.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { newId } from "#lib/ids.ts";
import { makeKey } from "#scripts/test/api.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST } from "./route.ts";

const dispatcher = (await signInAs("dispatcher")).headers;

async function register(environment: Environment = "sandbox", patch: Record<string, unknown> = {}) {
  const { id, tracking_number } = await registerShipment(await makeKey({ environment }), patch);
  return { id, number: tracking_number };
}

function ask(body: unknown, headers: Record<string, string> = dispatcher): Promise<Response> {
  const request = new Request("http://localhost/api/dashboard/sandbox/shipments/labels", {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return POST(request, { params: Promise.resolve({}) });
}

async function print(body: unknown, headers?: Record<string, string>) {
  const answer = await ask(body, headers);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isFile = answer.headers.get("content-type") === "application/pdf";
  return {
    status: answer.status,
    headers: answer.headers,
    bytes,
    code: isFile ? null : JSON.parse(`${bytes}`).error.code,
  };
}

/** Which number stands on which page; that it can be seen is proven where the label is drawn. */
function numbersOn(bytes: Buffer): string[] {
  const file = Document.openDocument(bytes, "application/pdf");
  return Array.from({ length: file.countPages() }, (_, index) => {
    const text = file.loadPage(index).toStructuredText("").asText();
    return /PP\d{10}(?:-\d\/\d)?/.exec(text.replaceAll(" ", ""))?.[0] ?? "";
  });
}

test("200 with one file in the order asked for, a page a piece", async () => {
  const [one, two] = [await register(), await register("sandbox", { parcel: { pieces: 2 } })];
  const { status, headers, bytes } = await print({ ids: [two.id, one.id, two.id] });
  expect(status).toBe(200);
  expect(headers.get("content-disposition")).toBe('inline; filename="labels-2.pdf"');
  expect(numbersOn(bytes)).toEqual([`${two.number}-1/2`, `${two.number}-2/2`, one.number]);
});

test("200, and the log knows who took which", async () => {
  const { id, number } = await register();
  const { headers } = await print({ ids: [id] });
  expect(headers.get("content-disposition")).toBe(`inline; filename="${number}.pdf"`);
  const entries = await database().select().from(auditLog).where(eq(auditLog.subjectId, id));
  expect(entries).toMatchObject([
    { action: "shipment.labels_printed", environment: "sandbox", after: { labels: 1, tracking_numbers: [number] } },
  ]);
});

test("400 for more pages than one roll holds, pieces counted; a shipment of its own is printed whatever it takes", async () => {
  const [many, one] = [await register("sandbox", { parcel: { pieces: 501 } }), await register()];
  expect(await print({ ids: [many.id, one.id] })).toMatchObject({ status: 400, code: "invalid_field" });
  const alone = await ask({ ids: [many.id] });
  expect([alone.status, alone.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  await alone.body?.cancel();
});

test("404 when one of them is not there, or of the other environment: no label at all", async () => {
  const [here, there] = [await register(), await register("production")];
  for (const id of [newId("shp"), there.id])
    expect(await print({ ids: [here.id, id] })).toMatchObject({ status: 404, code: "shipment_not_found" });
});

test.each([
  ["none", []],
  ["more than one roll holds", Array.from({ length: 501 }, () => newId("shp"))],
])("400 for %s", async (_, ids) => {
  expect(await print({ ids })).toMatchObject({ status: 400, code: "invalid_field" });
});

test("403 for a viewer", async () => {
  const { id } = await register();
  const viewer = (await signInAs("viewer")).headers;
  expect(await print({ ids: [id] }, viewer)).toMatchObject({ status: 403, code: "insufficient_role" });
});
