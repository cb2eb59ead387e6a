"use client";

import { CircleCheck, CircleSlash, ClipboardList } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { LoadedCourier } from "#lib/contracts/couriers.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { tugrik } from "#lib/domain/money.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import { CourierLoad } from "./courier-load.tsx";

type CourierTableProps = {
  environment: Environment;
  couriers: readonly LoadedCourier[];
  /** Whose change is under way. */
  busyId: string | null;
  onStops: (courier: LoadedCourier) => void;
  onEdit: (courier: LoadedCourier) => void;
  onToggle: (courier: LoadedCourier) => void;
};

/** Who carries the parcels, and how to call them. */
export function CourierTable({ environment, couriers, busyId, onStops, onEdit, onToggle }: CourierTableProps) {
  const t = useTranslations("couriers");
  return (
    <Table label={t("title")}>
      <TableHead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("phone")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("zone")}</HeadCell>
          <HeadCell className="text-right">{t("load")}</HeadCell>
          <HeadCell className="text-right max-md:hidden">{t("cash")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("state")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("actions")}</span>
          </HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {couriers.map((courier) => (
          <Row key={courier.id} className={cn(!courier.active && "text-muted")}>
            <Cell className="w-full max-w-0 md:w-auto md:max-w-none">
              <button
                type="button"
                onClick={() => onEdit(courier)}
                className="max-w-full text-left font-medium hover:underline md:truncate"
              >
                {courier.name}
              </button>
              <span className="flex flex-wrap gap-x-2 text-muted md:hidden">
                <Phone number={courier.phone} />
                <span>{courier.active ? courier.zone : t("inactive")}</span>
                {courier.cash_in_hand > 0 && <span>{`${t("cash")}: ${tugrik(courier.cash_in_hand)}`}</span>}
              </span>
            </Cell>
            <Cell className="max-md:hidden">
              <Phone number={courier.phone} />
            </Cell>
            <Cell className="max-md:hidden">{courier.zone ?? "–"}</Cell>
            <Cell className="text-right tabular-nums">
              <Link
                href={`/${environment}/board?courier=${courier.id}` as Route}
                prefetch={false}
                className="text-accent-ink hover:underline"
              >
                <CourierLoad load={courier.load} />
              </Link>
            </Cell>
            <Cell className="text-right tabular-nums max-md:hidden">
              {courier.cash_in_hand > 0 ? tugrik(courier.cash_in_hand) : "–"}
            </Cell>
            <Cell className="max-md:hidden">
              {courier.active ? (
                <Badge tone="ok" icon={CircleCheck}>
                  {t("active")}
                </Badge>
              ) : (
                <Badge tone="neutral" icon={CircleSlash}>
                  {t("inactive")}
                </Badge>
              )}
            </Cell>
            <Cell>
              <span className="flex items-center justify-end">
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={`${courier.name}: ${t("stops")}`}
                  onClick={() => onStops(courier)}
                >
                  <ClipboardList aria-hidden className="size-3.5" />
                  <span className="max-md:sr-only">{t("stops")}</span>
                </Button>
                <Button
                  size="sm"
                  variant="ghost"
                  busy={busyId === courier.id}
                  aria-label={`${courier.name}: ${courier.active ? t("deactivate") : t("activate")}`}
                  onClick={() => onToggle(courier)}
                >
                  {courier.active ? t("deactivate") : t("activate")}
                </Button>
              </span>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Phone({ number }: { number: string }) {
  return (
    <a href={`tel:${number}`} className="text-accent-ink hover:underline">
      {spokenPhone(number)}
    </a>
  );
}
