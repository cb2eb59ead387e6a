import type { IncomingMessage } from "node:http";

type Seen = { request: IncomingMessage; body: Buffer; verified: boolean; status: number; showsBody: boolean };

/** One webhook as a line: time, type, shipment, attempt, what was answered, and whether the signature verifies. */
export function webhookLine({ request, body, verified, status, showsBody }: Seen): string {
  const envelope = read(body);
  const time = new Date().toLocaleTimeString("sv-SE", { timeZone: "Asia/Ulaanbaatar" });
  const line = [
    time,
    (envelope?.type ?? "not an envelope").padEnd(25),
    `${envelope?.data?.status ?? ""}`.padEnd(16),
    envelope?.data?.shipment_id ?? "–",
    request.headers["x-pickpack-attempt-id"] ?? "–",
    `answered ${status}`,
    verified ? "signature verified" : "SIGNATURE DOES NOT VERIFY",
  ].join("  ");
  return showsBody ? `${line}\n${envelope ? JSON.stringify(envelope, null, 2) : body.toString()}` : line;
}

type Envelope = { type?: string; data?: { shipment_id?: string; status?: string } };

function read(body: Buffer): Envelope | null {
  try {
    const value: unknown = JSON.parse(body.toString());
    return typeof value === "object" ? (value as Envelope) : null;
  } catch {
    return null;
  }
}
