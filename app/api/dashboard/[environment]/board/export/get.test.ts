import { parse } from "csv-parse/sync";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { POST as move } from "#app/api/v1/shipments/[shipmentId]/transitions/route.ts";
import { database } from "#db/client.ts";
import { auditLog, shipments } from "#db/schema/index.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as readBoard } from "../route.ts";
import { GET as exportBoard } from "./route.ts";

const key = await makeKey();
const { headers } = await signInAs("dispatcher");

const register = (patch: Record<string, unknown> = {}) => registerShipment(key, patch);

const save = (query = "", environment = "sandbox") =>
  call(exportBoard, { path: `/api/dashboard/${environment}/board/export${query}`, headers });

async function table(query = "") {
  const { text, status } = await save(query);
  expect(status).toBe(200);
  return parse(text, { bom: true, columns: true }) as Record<string, string>[];
}

const orders = async (query: string) => (await table(query)).map((row) => row.Захиалга);

describe("200", () => {
  test("what the board shows, in Ulaanbaatar's time and the reader's language, as a file to save", async () => {
    const address = {
      ...shipmentBody().delivery_address,
      name: '=HYPERLINK("x"), "Ө"',
      line1: "26-р хороо\n45-р байр",
    };
    const cash = { amount: 125_000, currency: "MNT" };
    const { id, order_id } = await register({
      delivery_address: address,
      cash_on_delivery: cash,
      vendor_id: "export-1",
    });
    await database()
      .update(shipments)
      .set({ createdAt: new Date("2026-05-26T20:05:00Z") })
      .where(eq(shipments.id, id));
    const answer = await save("?vendor=export-1");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="pickpack-board-sandbox.csv"');
    const [row, ...others] = await table("?vendor=export-1");
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ Захиалга: order_id, Төлөв: "Бүртгэгдсэн", Дүүрэг: "БЗД", Хороо: "26", "Авах мөнгө (₮)": "125000" },
      ...{ "Хүлээн авагч": `'=HYPERLINK("x"), "Ө"`, Утас: "9911 2233", Хаяг: address.line1 },
      "Бүртгэсэн (Улаанбаатар)": "2026-05-27 04:05",
    });
    const english = parse((await save("?vendor=export-1&locale=en")).text, { bom: true, columns: true });
    expect(english[0]).toMatchObject({ Order: order_id, Status: "Registered" });
  });

  test("narrowed by the same words as the board's URL, in the board's order", async () => {
    const vendor_id = "export-2";
    const standard = await register({ vendor_id });
    const express = await register({ vendor_id, service_level: "express" });
    const gone = await register({ vendor_id });
    await call(move, { key, method: "POST", params: { shipmentId: gone.id }, body: { to: "picked_up" } });
    expect(await orders(`?vendor=${vendor_id}&status=created`)).toEqual([express.order_id, standard.order_id]);
    expect(await orders(`?vendor=${vendor_id}&status=picked_up`)).toEqual([gone.order_id]);
    expect(await orders(`?vendor=${vendor_id}&level=express`)).toEqual([express.order_id]);
    expect(await orders(`?q=${express.order_id}`)).toEqual([express.order_id]);
  });

  test("to the end where the screen stops: each closed one once", async () => {
    const one = await register({ vendor_id: "export-3" });
    await call(move, {
      key,
      method: "POST",
      params: { shipmentId: one.id },
      body: { to: "failed", failure: { reason: "lost" } },
    });
    await database().transaction(async (tx) => {
      // 510 like it, straight into the tables; each with the event its version points at.
      await tx.execute(sql`
        insert into shipments select (jsonb_populate_record(s, jsonb_build_object(
          'id', overlay(s.id placing lpad(n::text, 6, '0') from 25), 'tracking_number', 'PP' || (9000000000 + n)))).*
        from shipments s, generate_series(1, 510) n where s.id = ${one.id}`);
      await tx.execute(sql`
        insert into shipment_events (${sql.raw(copied)}) select ${sql.raw(copied.replace("id,", "overlay(e.id placing lpad(n::text, 6, '0') from 25),").replace("shipment_id,", "overlay(e.shipment_id placing lpad(n::text, 6, '0') from 25),"))}
        from shipment_events e, generate_series(1, 510) n where e.shipment_id = ${one.id}`);
    });
    const { json } = await call(readBoard, { path: "/api/dashboard/sandbox/board?status=failed", headers });
    expect(json.complete).toBe(false);
    const numbers = (await table("?status=failed")).map((row) => row["Илгээмжийн дугаар"]);
    expect(numbers).toHaveLength(511);
    expect(new Set(numbers).size).toBe(511);
    const pasted = numbers.join("\n");
    expect(await table(`?q=${encodeURIComponent(pasted)}`)).toHaveLength(511);
  });

  test("and the log knows who took what", async () => {
    const { headers: answered } = await save("?status=created&vendor=v");
    const requestId = answered.get("x-request-id") ?? "";
    const [entry] = await database().select().from(auditLog).where(eq(auditLog.requestId, requestId));
    expect(entry).toMatchObject({
      action: "board.exported",
      environment: "sandbox",
      after: { status: "created", vendor: "v" },
    });
  });
});

const copied =
  "id, environment, partner_id, shipment_id, type, status, previous_status, version, seq, facts, note, actor_type, actor_id, actor_name, request_id, body, occurred_at, created_at";

test("nothing of the other environment", async () => {
  expect(parse((await save("", "production")).text, { bom: true, columns: true })).toEqual([]);
});

test.each(["?status=lost", "?due=someday", "?district=XYZ", "?locale=ru"])("400 for %s", async (query) => {
  expect((await save(query)).status).toBe(400);
});
