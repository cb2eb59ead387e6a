"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Selection } from "#components/ui/use-selection.ts";
import { useIsStale } from "#lib/client/live.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Grouping } from "#lib/domain/board-grouping.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Leg } from "#lib/domain/leg.ts";
import { BulkCourier } from "../selection/bulk-courier.tsx";
import type { Bulk } from "../selection/use-bulk.ts";
import { CourierFacts } from "./courier-facts.tsx";
import { PickupFacts } from "./pickup-facts.tsx";
import type { GroupEntry } from "./use-groups.ts";

export type GroupFactsProps = { environment: Environment; place: string; rows: readonly BoardRow[] };

type GroupLineProps = {
  environment: Environment;
  entry: GroupEntry;
  grouping: Grouping | null;
  /** 0 for the first line. */
  index: number;
  /** Px. */
  height: number;
  /** How many columns it goes over. */
  span: number;
  selection: Selection;
  bulk: Bulk;
  toggle: (place: string) => void;
};

/** Who is chosen at a vendor's fetches; everywhere else they deliver. */
const legOf: Record<Grouping, Leg> = { pickup: "pickup", courier: "delivery", status: "delivery" };

const facts: Partial<Record<Grouping, (props: GroupFactsProps) => ReactNode>> = {
  pickup: PickupFacts,
  courier: CourierFacts,
};

/** The head of a group: what it is, and what can be done with all of it. */
export function GroupLine(props: GroupLineProps) {
  const { environment, entry, grouping, index, height, span, selection, bulk, toggle } = props;
  const { place, rows, name } = entry.group;
  const t = useTranslations("board.group");
  const mayMove = useMay("shipments:move");
  const stale = useIsStale();
  const Facts = grouping && facts[grouping];
  const ids = rows.map(({ id }) => id);
  const selected = rows.reduce((count, { id }) => (selection.ids.has(id) ? count + 1 : count), 0);
  const Chevron = entry.closed ? ChevronRight : ChevronDown;
  return (
    <tr aria-rowindex={index + 2} style={{ height }}>
      <th scope="rowgroup" colSpan={span} className="border-line border-b bg-sunken p-0 text-left font-normal">
        <div className="sticky left-0 flex w-fit max-w-[100cqw] items-center gap-x-3 overflow-x-auto px-1 py-1 whitespace-nowrap md:px-2">
          <button
            type="button"
            aria-expanded={!entry.closed}
            onClick={() => toggle(place)}
            className="inline-flex h-7 items-center gap-1 rounded-sm px-1 font-semibold hover:bg-hover"
          >
            <Chevron aria-hidden className="size-4 shrink-0 text-muted" />
            {name}
          </button>
          {Facts && <Facts {...{ environment, place, rows }} />}
          {mayMove && (
            <>
              <BulkCourier
                environment={environment}
                disabled={stale || bulk.progress !== null}
                label={t("assign", { name })}
                placeholder={t("assignAll")}
                onChoose={(courier_id) =>
                  void bulk.run({ kind: "assign", courier_id, leg: legOf[grouping ?? "status"] }, ids)
                }
              />
              <Button
                size="sm"
                aria-pressed={selected === rows.length}
                onClick={() => {
                  const own = new Set(ids);
                  selection.set(selected === rows.length ? selection.ids.difference(own) : selection.ids.union(own));
                }}
              >
                {t("selected", { count: selected, all: rows.length })}
              </Button>
            </>
          )}
        </div>
      </th>
    </tr>
  );
}
