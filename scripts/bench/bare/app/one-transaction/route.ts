import { randomUUID } from "node:crypto";
import postgres from "postgres";

let client: postgres.Sql | undefined;

/** The harder floor: the same three rows in one transaction, so that the disk is waited for once. */
export async function POST(request: Request): Promise<Response> {
  client ??= postgres(String(process.env.DATABASE_URL), { max: 10 });
  const body = await request.json();
  const id = randomUUID();
  await client.begin(async (sql) => {
    await sql`insert into bare_shipments (id, order_id, body) values (${id}, ${body.order_id}, ${sql.json(body)})`;
    await sql`insert into bare_events (shipment_id, type) values (${id}, 'created')`;
    await sql`insert into bare_requests (shipment_id, status, body) values (${id}, 201, ${sql.json(body)})`;
  });
  return Response.json({ id, status: "created" }, { status: 201 });
}
