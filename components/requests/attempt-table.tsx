import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Duration } from "#components/ui/duration.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import {
  attemptPhaseColours,
  attemptPhaseLengths,
  attemptPhases,
} from "#components/webhooks/deliveries/attempt-phases.ts";
import { shortUrl } from "#components/webhooks/short-url.ts";
import { queueColour } from "./trace-bar.tsx";
import type { TraceRow } from "./trace-rows.ts";

type AttemptRow = Extract<TraceRow, { kind: "attempt" }>;

/** Where the time of each attempt went, in numbers; its head is the legend of the bars. */
export function AttemptTable({ rows }: { rows: readonly TraceRow[] }) {
  const t = useTranslations("trace.attempts");
  const phase = useTranslations("webhooks.timing");
  const attempts = rows.filter((row): row is AttemptRow => row.kind === "attempt");
  if (attempts.length === 0) return null;
  return (
    <div className="flex max-h-72 flex-col border-line border-x">
      <Table label={t("label")} inCard>
        <TableHead>
          <tr>
            <HeadCell className="w-full">{t("attempt")}</HeadCell>
            <HeadCell className="text-right">
              <Named colour={queueColour}>{t("queue")}</Named>
            </HeadCell>
            {attemptPhases.map((name) => (
              <HeadCell key={name} className="text-right">
                <Named colour={attemptPhaseColours[name]}>{phase(name)}</Named>
              </HeadCell>
            ))}
            <HeadCell className="text-right">{phase("total")}</HeadCell>
          </tr>
        </TableHead>
        <TableBody>
          {attempts.map((row) => (
            <AttemptLine key={row.attempt.id} row={row} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function Named({ colour, children }: { colour: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={`size-2 rounded-full ${colour}`} />
      {children}
    </span>
  );
}

function AttemptLine({ row }: { row: AttemptRow }) {
  const { attempt, delivery, queuedSince, start } = row;
  const lasted = attemptPhaseLengths(attempt.timings);
  return (
    <Row>
      <Cell className="max-w-0 truncate" title={delivery.endpoint.url}>
        <span className="text-muted">#{attempt.number}</span> {shortUrl(delivery.endpoint.url)}
      </Cell>
      <Cell className="text-right text-xs">
        <Duration ms={queuedSince === null ? null : start - queuedSince} />
      </Cell>
      {attemptPhases.map((name) => (
        <Cell key={name} className="text-right text-xs">
          <Duration ms={lasted[name]} />
        </Cell>
      ))}
      <Cell className="text-right font-medium text-xs">
        <Duration ms={attempt.timings.total_ms} />
      </Cell>
    </Row>
  );
}
