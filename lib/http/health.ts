import { database } from "#db/client.ts";
import { ping } from "#db/queries/ping.ts";
import { withinDeadline } from "./deadline.ts";
import { refuse, toAppError } from "./error-response.ts";
import { openExchange, respond } from "./exchange.ts";

/** Shorter than whoever asks, a load balancer, waits. */
const patienceMs = 2_000;

/** `GET /health`: 200 when the database answers, else 503 in the envelope. No key, and not logged. */
export async function health(request: Request): Promise<Response> {
  const exchange = openExchange(request);
  try {
    await withinDeadline(() => ping(database()), patienceMs);
    return respond(exchange, { status: 200, text: JSON.stringify({ status: "ok" }) });
  } catch (error) {
    return respond(exchange, refuse(toAppError(error, exchange.requestId), exchange));
  }
}
