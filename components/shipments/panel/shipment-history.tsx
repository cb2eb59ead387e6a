"use client";

import { Route as RouteIcon } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { Instant } from "#components/ui/instant.tsx";
import { toneClasses } from "#components/ui/tone.ts";
import type { ShipmentDetail } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { statusLooks } from "../status-badge.tsx";
import { EventFacts } from "./event-facts.tsx";
import { eventLooks, isLooked } from "./event-looks.ts";

type HistoryEvent = ShipmentDetail["events"][number];

function HistoryEntry({ event, environment }: { event: HistoryEvent; environment: Environment }) {
  const t = useTranslations("shipments");
  const beside = isLooked(event.type) ? eventLooks[event.type] : null;
  const { icon: Icon, tone } = beside ?? statusLooks[event.status];
  return (
    <li className="relative flex gap-3 pb-4 last:pb-0 not-last:before:absolute not-last:before:top-6 not-last:before:bottom-0 not-last:before:left-3 not-last:before:w-px not-last:before:bg-line">
      <span
        aria-hidden
        className={cn("grid size-6 shrink-0 place-items-center rounded-full border", toneClasses[tone])}
      >
        <Icon className="size-3.5" />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 pt-0.5">
        <div className="flex items-baseline justify-between gap-2">
          <span className="font-medium">{beside ? t(`event.${beside.word}`) : t(`status.${event.status}`)}</span>
          <Instant at={event.occurred_at} className="shrink-0 text-muted text-xs" />
        </div>
        <EventFacts event={event} />
        <div className="flex items-center justify-between gap-2 text-muted text-xs">
          <span className="truncate">{event.actor.name}</span>
          <Link
            href={`/${environment}/requests/${event.request_id}` as Route}
            prefetch={false}
            title={`${t("trace")}: ${event.request_id}`}
            className="inline-flex shrink-0 items-center gap-1 rounded-sm text-accent-ink hover:underline"
          >
            <RouteIcon aria-hidden className="size-3.5" />
            <span className="sr-only">{t("trace")}</span>
            <span aria-hidden className="font-mono">
              …{event.request_id.slice(-6)}
            </span>
          </Link>
        </div>
      </div>
    </li>
  );
}

/** What happened to a shipment, newest first: what, when, who, and the request it came with. */
export function ShipmentHistory({ events, environment }: { events: HistoryEvent[]; environment: Environment }) {
  return (
    <ol className="flex flex-col">
      {events.map((event) => (
        <HistoryEntry key={event.id} event={event} environment={environment} />
      ))}
    </ol>
  );
}
