"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { Age } from "#components/ui/age.tsx";
import { cn } from "#components/ui/cn.ts";
import { Duration } from "#components/ui/duration.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { Selection } from "#components/ui/use-selection.ts";
import type { BulkFailure } from "#lib/client/bulk.ts";
import type { DeliveryRow } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { Outcome } from "../outcome.tsx";
import { shortUrl } from "../short-url.ts";
import { DeliveryBadge } from "./delivery-badge.tsx";
import { NextAttempt } from "./next-attempt.tsx";
import { SelectAll } from "./selection/select-all.tsx";
import { SelectDelivery } from "./selection/select-delivery.tsx";
import { TailToggle } from "./tail-toggle.tsx";

type DeliveryTableProps = {
  environment: Environment;
  rows: readonly DeliveryRow[];
  /** `flashing`: those that have just changed. */
  tail: { paused: boolean; toggle: () => void; flashing: ReadonlySet<string> };
  /** Left out for who may do nothing with rows. */
  selection?: Selection;
  /** Why rows were left out of what was last done to all that were chosen. */
  failures?: ReadonlyMap<string, BulkFailure>;
  ref: Ref<HTMLTableElement>;
  children: ReactNode;
};

const wide = "max-md:hidden";
const wider = "max-lg:hidden";

/** The delivery log; on a phone its essentials. `children` stands below the last row. */
export function DeliveryTable({ environment, rows, tail, selection, failures, ref, children }: DeliveryTableProps) {
  const t = useTranslations("webhooks.column");
  const ids = rows.map(({ id }) => id);
  return (
    <Table ref={ref} label={t("label")}>
      <TableHead>
        <tr>
          {selection && (
            <HeadCell className={wide}>
              <SelectAll ids={ids} selection={selection} />
            </HeadCell>
          )}
          <HeadCell>{t("status")}</HeadCell>
          <HeadCell>{t("type")}</HeadCell>
          <HeadCell className={wide}>{t("shipment")}</HeadCell>
          <HeadCell className={wider}>{t("endpoint")}</HeadCell>
          <HeadCell>{t("result")}</HeadCell>
          <HeadCell className={cn(wide, "text-right")}>{t("attempts")}</HeadCell>
          <HeadCell className={wide}>{t("next")}</HeadCell>
          <HeadCell className={cn(wider, "text-right")}>{t("duration")}</HeadCell>
          <HeadCell className={cn(wide, "text-right")}>
            <TailToggle paused={tail.paused} onToggle={tail.toggle} /> {t("age")}
          </HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <DeliveryLine
            key={row.id}
            environment={environment}
            row={row}
            flashes={tail.flashing.has(row.id)}
            selected={selection?.ids.has(row.id)}
          >
            {selection && (
              <Cell className={cn(wide, "px-0")}>
                <SelectDelivery
                  name={`${row.event_type} ${row.tracking_number}`}
                  selected={selection.ids.has(row.id)}
                  failure={failures?.get(row.id)}
                  onSelect={(range) => (range ? selection.extend(ids, row.id) : selection.toggle(row.id))}
                />
              </Cell>
            )}
          </DeliveryLine>
        ))}
        {children}
      </TableBody>
    </Table>
  );
}

type DeliveryLineProps = {
  environment: Environment;
  row: DeliveryRow;
  flashes: boolean;
  selected?: boolean;
  children: ReactNode;
};

function DeliveryLine({ environment, row, flashes, selected, children }: DeliveryLineProps) {
  return (
    <Row
      className={cn("relative", flashes && "animate-flash")}
      aria-selected={selected || undefined}
      data-testid="delivery"
      data-id={row.id}
    >
      {children}
      <Cell className="max-md:px-2 max-md:py-1">
        <DeliveryBadge {...row} />
      </Cell>
      <Cell className="font-mono text-xs max-md:px-2 max-md:py-1" title={row.event_type}>
        <Link
          href={`/${environment}/webhooks/${row.id}`}
          className="-outline-offset-2 after:absolute after:inset-0 group-hover:underline"
        >
          {row.event_type.replace("shipment.", "")}
        </Link>
        <span className="block text-muted md:hidden">
          {row.tracking_number} · <Age at={row.created_at} />
        </span>
      </Cell>
      <Cell className={cn(wide, "font-mono text-xs")}>
        <Link href={`/${environment}/board?shipment=${row.shipment_id}`} className="relative hover:underline">
          {row.tracking_number}
        </Link>
      </Cell>
      <Cell className={cn(wider, "w-full max-w-0 truncate text-muted")} title={row.endpoint.url}>
        {shortUrl(row.endpoint.url)}
      </Cell>
      <Cell className="max-md:max-w-20 max-md:truncate max-md:px-2">
        <Outcome outcome={row.last_outcome} statusCode={row.last_status_code} />
      </Cell>
      <Cell className={cn(wide, "text-right")}>
        <Attempts {...row} />
      </Cell>
      <Cell className={wide}>
        <NextAttempt delivery={row} />
      </Cell>
      <Cell className={cn(wider, "text-right text-muted")}>
        <Duration ms={row.last_duration_ms} />
      </Cell>
      <Cell className={cn(wide, "text-right text-muted")}>
        <Age at={row.created_at} />
      </Cell>
    </Row>
  );
}

/** A person's attempts come on top of the schedule's, so there can be more than it has. */
function Attempts({ attempts, max_attempts }: DeliveryRow) {
  if (attempts === 0) return <span className="text-muted">–</span>;
  return attempts > max_attempts ? String(attempts) : `${attempts}/${max_attempts}`;
}
