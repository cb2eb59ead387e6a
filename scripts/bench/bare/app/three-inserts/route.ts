import { randomUUID } from "node:crypto";
import postgres from "postgres";

let client: postgres.Sql | undefined;

/** The floor as most would write it: a route that parses JSON, awaits three inserts, and does nothing else. */
export async function POST(request: Request): Promise<Response> {
  client ??= postgres(String(process.env.DATABASE_URL), { max: 10 });
  const body = await request.json();
  const id = randomUUID();
  await client`insert into bare_shipments (id, order_id, body) values (${id}, ${body.order_id}, ${client.json(body)})`;
  await client`insert into bare_events (shipment_id, type) values (${id}, 'created')`;
  await client`insert into bare_requests (shipment_id, status, body) values (${id}, 201, ${client.json(body)})`;
  return Response.json({ id, status: "created" }, { status: 201 });
}
