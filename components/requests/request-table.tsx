import { Repeat2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { cn } from "#components/ui/cn.ts";
import { Duration } from "#components/ui/duration.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { RequestRow } from "#lib/contracts/requests.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { HttpStatus } from "./http-status.tsx";

type RequestTableProps = {
  environment: Environment;
  rows: readonly RequestRow[];
  children: ReactNode;
  ref?: Ref<HTMLTableElement>;
};

const wide = "max-md:hidden";
const wider = "max-lg:hidden";

/** The request log; on a phone its essentials. `children` stands below the last row. */
export function RequestTable({ environment, rows, children, ref }: RequestTableProps) {
  const t = useTranslations("requests.column");
  return (
    <Table label={t("label")} ref={ref}>
      <TableHead>
        <tr>
          <HeadCell className={wide}>{t("time")}</HeadCell>
          <HeadCell>{t("call")}</HeadCell>
          <HeadCell>{t("status")}</HeadCell>
          <HeadCell className={wide}>{t("who")}</HeadCell>
          <HeadCell className={wider}>{t("partner")}</HeadCell>
          <HeadCell className={cn(wider, "text-right")}>{t("duration")}</HeadCell>
          <HeadCell className={wide}>{t("shipment")}</HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <RequestLine key={row.id} environment={environment} row={row} />
        ))}
        {children}
      </TableBody>
    </Table>
  );
}

function RequestLine({ environment, row }: { environment: Environment; row: RequestRow }) {
  const t = useTranslations("requests");
  return (
    <Row className="relative" data-testid="request" data-id={row.id}>
      <Cell className={cn(wide, "text-muted")}>
        <Instant at={row.created_at} seconds />
      </Cell>
      <Cell className="w-full max-w-0 py-1" title={row.query ? `${row.path}?${row.query}` : row.path}>
        <Link
          href={`/${environment}/requests/${row.id}`}
          className="-outline-offset-2 block truncate font-mono text-xs after:absolute after:inset-0 group-hover:underline"
        >
          <span className="inline-block w-12 text-muted">{row.method}</span>
          {shortPath(row.path)}
        </Link>
        <Instant at={row.created_at} seconds className="block text-muted text-xs md:hidden" />
      </Cell>
      <Cell>
        <span className="flex items-center gap-2">
          <HttpStatus status={row.status} />
          {row.error_code && <span className="font-mono text-muted text-xs max-md:hidden">{row.error_code}</span>}
          {row.replayed && (
            <span title={t("replayed")} className="flex items-center gap-1 text-info-ink">
              <Repeat2 aria-hidden className="size-3.5" />
              <span className="sr-only">{t("replayed")}</span>
            </span>
          )}
        </span>
      </Cell>
      <Cell className={cn(wide, "max-w-44 truncate")}>
        {row.actor?.name ?? <span className="text-muted">{t("nobody")}</span>}
      </Cell>
      <Cell className={cn(wider, "text-muted")}>{row.partner ?? "–"}</Cell>
      <Cell className={cn(wider, "text-right text-muted")}>
        <Duration ms={row.duration_ms} />
      </Cell>
      <Cell className={cn(wide, "font-mono text-xs")}>
        {row.shipment_id && row.tracking_number ? (
          <Link href={`/${environment}/board?shipment=${row.shipment_id}`} className="relative hover:underline">
            {row.tracking_number}
          </Link>
        ) : (
          <span className="text-muted">–</span>
        )}
      </Cell>
    </Row>
  );
}

/** Without what all paths of one kind begin with; of an id, its kind and its end. */
function shortPath(path: string): string {
  return path
    .replace(/^\/(?:pickpack|api)\/v1(?=\/)/, "")
    .replace(/^\/api\/dashboard\/\w+(?=\/)/, "")
    .replace(/\b([a-z]{3}_)[0-9A-Z]{22}([0-9A-Z]{4})\b/g, "$1…$2");
}
