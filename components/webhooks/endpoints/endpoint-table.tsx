import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Age } from "#components/ui/age.tsx";
import { cn } from "#components/ui/cn.ts";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { shortUrl } from "../short-url.ts";
import { EndpointBadge } from "./endpoint-badge.tsx";

const wide = "max-md:hidden";

type EndpointTableProps = { environment: Environment; endpoints: readonly EndpointView[] };

/** Receivers; on a phone their essentials. */
export function EndpointTable({ environment, endpoints }: EndpointTableProps) {
  const t = useTranslations("webhooks.endpoint.column");
  return (
    <Table label={t("label")}>
      <TableHead>
        <tr>
          <HeadCell>{t("url")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell className={wide}>{t("partner")}</HeadCell>
          <HeadCell className={cn(wide, "text-right")}>{t("window")}</HeadCell>
          <HeadCell className={cn(wide, "text-right")}>{t("pending")}</HeadCell>
          <HeadCell className={cn(wide, "text-right")}>{t("held")}</HeadCell>
          <HeadCell className="text-right">{t("dead")}</HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {endpoints.map((endpoint) => (
          <EndpointLine key={endpoint.id} environment={environment} endpoint={endpoint} />
        ))}
      </TableBody>
    </Table>
  );
}

function EndpointLine({ environment, endpoint }: { environment: Environment; endpoint: EndpointView }) {
  return (
    <Row className="relative" data-testid="endpoint" data-id={endpoint.id}>
      <Cell
        className="w-full max-w-0 truncate max-md:py-1.5 max-md:wrap-anywhere max-md:whitespace-normal"
        title={endpoint.url}
      >
        <Link
          href={`/${environment}/webhooks/endpoints/${endpoint.id}`}
          className="-outline-offset-2 font-mono text-xs after:absolute after:inset-0 group-hover:underline"
        >
          {shortUrl(endpoint.url)}
        </Link>
      </Cell>
      <Cell>
        <EndpointBadge state={endpoint.state} failing={endpoint.failing_since !== null} />
        {endpoint.state === "enabled" && endpoint.failing_since && (
          <Age at={endpoint.failing_since} className="ml-2 text-muted text-xs max-md:hidden" />
        )}
      </Cell>
      <Cell className={cn(wide, "text-muted")}>{endpoint.partner}</Cell>
      <Cell className={cn(wide, "text-right text-muted")}>
        {endpoint.in_flight} / {endpoint.window}
      </Cell>
      <Cell className={cn(wide, "text-right")}>
        <Count value={endpoint.pending} most={endpoint.counted_to} />
      </Cell>
      <Cell className={cn(wide, "text-right")}>
        <Count value={endpoint.held} most={endpoint.counted_to} className="text-warning-ink" />
      </Cell>
      <Cell className="text-right">
        <Count value={endpoint.dead} most={endpoint.counted_to} className="font-medium text-danger-ink" />
      </Cell>
    </Row>
  );
}

/** Zero says nothing that one has to look at; counting ends at `most`. */
function Count({ value, most, className }: { value: number; most: number; className?: string }) {
  const format = useFormatter();
  if (value === 0) return <span className="text-muted">0</span>;
  return (
    <span className={className}>
      {format.number(value)}
      {value >= most && "+"}
    </span>
  );
}
