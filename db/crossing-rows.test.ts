import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { makeKey, makePartner } from "#scripts/test/api.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { database } from "./client.ts";

type Reference = { name: string; table: string; to: string; columns: string[] };

/** The references between rows that belong to a partner. */
const references = await database().execute<Reference>(sql`
  select c.conname as name, c.conrelid::regclass::text as table, c.confrelid::regclass::text as to,
    array(select attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns
  from pg_constraint c
  where c.contype = 'f' and (
    select count(*) from pg_attribute a where a.attname = 'partner_id' and a.attrelid in (c.conrelid, c.confrelid)
  ) = (case when c.conrelid = c.confrelid then 1 else 2 end)`);

/** Says that each version has its event; whose the event is, its own reference to the shipment says. */
const otherWayRound = "shipments_version_event";

test("every reference between owned rows carries environment and partner", () => {
  expect(references.length).toBeGreaterThan(10);
  const loose = references.filter(
    ({ name, columns }) =>
      name !== otherWayRound && !(columns.includes("environment") && columns.includes("partner_id")),
  );
  expect(loose).toEqual([]);
});

describe("the database refuses a row that crosses", () => {
  let stranger = "";

  beforeAll(async () => {
    stranger = await makePartner();
    await makeKey({ partnerId: stranger });
    await addShipment([await addEndpoint("http://127.0.0.1:9/")]);
    await finish(await claim());
  });

  const owned = [
    ["shipment_events", "shipment_id"],
    ["webhook_deliveries", "endpoint_id"],
    ["webhook_deliveries", "event_id"],
    ["webhook_attempts", "delivery_id"],
    ["signing_secrets", "endpoint_id"],
  ];

  test.each(owned)("%s, which names its %s", async (table) => {
    const change = (set: ReturnType<typeof sql>) =>
      database().execute(sql`update ${sql.identifier(table ?? "")} set ${set}`);
    const refused = { cause: expect.objectContaining({ code: "23503" }) };
    await expect(change(sql`partner_id = ${stranger}`)).rejects.toMatchObject(refused);
    await expect(change(sql`environment = 'production'`)).rejects.toMatchObject(refused);
  });

  test("webhook_endpoints, which would send another partner's key", async () => {
    const foreign = sql`(select id from secret_keys where partner_id = ${stranger} limit 1)`;
    for (const column of ["outbound_key_id", "next_key_id"])
      await expect(
        database().execute(sql`update webhook_endpoints set ${sql.identifier(column)} = ${foreign}`),
      ).rejects.toMatchObject({ cause: expect.objectContaining({ code: "23503" }) });
  });
});
