import type { ScanAnswer, SentScan } from "#lib/contracts/scans.ts";
import type { ReturnStep } from "#lib/domain/return-to-vendor.ts";
import type { KeptScan, ScanOutcome } from "#lib/domain/scan-list.ts";
import { RequestError, requestJson } from "../request-json.ts";

const PATIENCE_MS = 12_000;

/** What was not heard, or not now, or not by this person: the scan waits. */
function isLater(error: RequestError): boolean {
  const { code, status } = error;
  return (
    code === "unreachable" || code === "idempotency_in_progress" || [401, 403, 429].includes(status) || status >= 500
  );
}

/** The same text each time it is sent, as the idempotency key demands. */
function bodyOf({ target, trackingNumber, occurredAt }: KeptScan): SentScan {
  const { station, id, reassign } = target;
  const common = { tracking_number: trackingNumber, occurred_at: occurredAt };
  if (station === "hub_in") return { station, ...(id !== null && { hub: id }), ...common };
  if (station === "load") return { station, courier_id: id ?? "", ...(reassign && { reassign }), ...common };
  if (station === "return") return { station, step: id as ReturnStep, ...common };
  return { station, ...common };
}

/** @returns what became of it, with the row as it is now; null when it has to be sent again */
export async function sendScan(scan: KeptScan): Promise<{ outcome: ScanOutcome; row: ScanAnswer["row"] } | null> {
  try {
    const { row, verdict, reason, before } = await requestJson<ScanAnswer>(`/api/dashboard/${scan.environment}/scans`, {
      method: "POST",
      body: bodyOf(scan),
      idempotencyKey: scan.key,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { outcome: { verdict, reason, before, code: null, requestId: null }, row };
  } catch (error) {
    if (!(error instanceof RequestError) || isLater(error)) return null;
    const { code, requestId } = error;
    return { outcome: { verdict: "refused", reason: null, before: null, code, requestId }, row: null };
  }
}
