import { readSession } from "#lib/auth/current-session.ts";
import { findEnvironment } from "#lib/auth/find-environment.ts";
import { may } from "#lib/auth/permissions.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { refuse, toAppError } from "#lib/http/error-response.ts";
import { openExchange, respond } from "#lib/http/exchange.ts";
import { boardHub } from "./board-hub.ts";
import { liveStream } from "./live-stream.ts";

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store, no-transform",
  // Or nginx gathers events before it passes them on.
  "X-Accel-Buffering": "no",
};

/** Opens the event stream of `?environment=` for somebody who is signed in, and may see its board. */
export async function openLive(request: Request): Promise<Response> {
  const exchange = openExchange(request);
  try {
    const maySee = () => maySeeBoard(request.headers);
    if (!(await maySee())) throw new AppError("not_signed_in", "Sign in first.");
    const environment = findEnvironment(exchange.url.searchParams.get("environment") ?? undefined);
    if (!environment) throw new AppError("invalid_parameter", "Name an environment.", { field: "environment" });
    const options = { environment, stillAllowed: maySee, signal: request.signal };
    return new Response(liveStream(boardHub(), options), { headers });
  } catch (thrown) {
    return respond(exchange, refuse(toAppError(thrown, exchange.requestId), exchange));
  }
}

async function maySeeBoard(headers: Headers): Promise<boolean> {
  const user = await readSession(headers);
  return user !== null && may(user.role, "board:read");
}
