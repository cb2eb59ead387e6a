import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { makeKey, shipmentBody } from "../test/api.ts";
import { addEndpoint, signingSecret } from "../test/deliveries.ts";
import { startReceiver } from "../test/receiver.ts";
import type { Target } from "./send.ts";

type OpenTarget = Target & {
  /** A receiver of everything, which no request is told of. */
  watched: string;
  close: () => Promise<void>;
};

/** A key that may do everything, and something of each kind for the paths to name. */
export async function openTarget(apiUrl: string): Promise<OpenTarget> {
  const receiver = await startReceiver();
  const key = await makeKey({ limit: 1_000_000 });
  const watched = await addEndpoint(receiver.url, { eventTypes: [...webhookEventTypes] });
  const target = { apiUrl, key, signingSecret };
  return { ...target, ids: await freshIds(target), watched, close: receiver.close };
}

/** New ones, because many an operation ends what it is given. */
export async function freshIds({ apiUrl, key }: Pick<Target, "apiUrl" | "key">): Promise<Record<string, string>> {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${apiUrl}${path}`, {
      ...{ method, headers: { "X-Secret-Key": key, "Content-Type": "application/json" } },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return { requestId: answer.headers.get("X-Request-Id") ?? "", json: await answer.json() };
  };
  const { json: shipment, requestId } = await call("POST", "/shipments", shipmentBody());
  const { json: endpoint } = await call("POST", "/webhook_endpoints", { url: "https://shop.example/hook" });
  await call("PATCH", `/webhook_endpoints/${endpoint.id}`, { state: "disabled" });
  const { json: moved } = await call("POST", "/shipments", shipmentBody());
  await call("POST", `/shipments/${moved.id}/transitions`, { to: "picked_up" });
  const { json: events } = await call("GET", `/events?limit=1`);
  const { json: deliveries } = await call("GET", "/webhook_deliveries?limit=1");
  return {
    shipment_id: shipment.id,
    endpoint_id: endpoint.id,
    event_id: events.data[0]?.id ?? "",
    delivery_id: deliveries.data[0]?.id ?? "",
    request_id: requestId,
    label: `${shipment.id}.pdf`,
  };
}
