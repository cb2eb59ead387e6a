"use client";

import { useNow, useTranslations } from "next-intl";
import { clockOf } from "#components/ui/clock-of.ts";
import { dateAndTime, timeOfDay } from "#components/ui/ulaanbaatar.ts";
import type { DeliveryRow } from "#lib/contracts/deliveries.ts";

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

type Waiting = Pick<DeliveryRow, "status" | "due_at" | "created_at" | "attempts" | "throttled" | "manual">;

/** Held back for an earlier event of its shipment: it has not been tried, and was not due when it came. */
function isQueued({ due_at, created_at, attempts, throttled, manual }: Waiting): boolean {
  if (due_at === null) return true;
  return attempts + throttled === 0 && !manual && Date.parse(due_at) - Date.parse(created_at) > SECOND_MS;
}

/** When a delivery is tried next, counting down; why not, when it is not. */
export function NextAttempt({ delivery }: { delivery: Waiting }) {
  const t = useTranslations("webhooks.next");
  const { status, due_at } = delivery;
  if (status === "sending") return <span className="text-info-ink">{t("sending")}</span>;
  if (status === "held") return <span className="text-muted">{t("held")}</span>;
  if (status !== "pending") return <span className="text-muted">–</span>;
  if (due_at === null || isQueued(delivery)) return <span title={t("queuedHint")}>{t("queued")}</span>;
  return <Countdown at={due_at} />;
}

function Countdown({ at }: { at: string }) {
  const t = useTranslations("webhooks.next");
  const now = useNow({ updateInterval: SECOND_MS });
  const left = Date.parse(at) - now.getTime();
  // The server's second is over by the time the browser takes over.
  return (
    <span className="whitespace-nowrap" suppressHydrationWarning>
      {left > 0 ? (
        <>
          <span className="font-medium" suppressHydrationWarning>
            {clockOf(left)}
          </span>{" "}
          <time
            dateTime={at}
            title={`${dateAndTime(new Date(at), { seconds: true })} · ${at} (UTC)`}
            className="text-muted"
          >
            {left > DAY_MS / 2 ? dateAndTime(new Date(at)) : timeOfDay(new Date(at))}
          </time>
        </>
      ) : (
        t("now")
      )}
    </span>
  );
}
