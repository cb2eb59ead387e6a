import type { Route } from "next";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";

const counts = ["pending", "held", "dead"] as const;

const alarming: Record<(typeof counts)[number], string> = {
  pending: "text-ink",
  held: "text-warning-ink",
  dead: "text-danger-ink",
};

/** How much waits at a receiver, each number a way to what it counts. */
export function EndpointBacklog({ environment, endpoint }: { environment: Environment; endpoint: EndpointView }) {
  const t = useTranslations("webhooks.endpoint.backlog");
  const format = useFormatter();
  return (
    <ul className="grid grid-cols-3 gap-2">
      {counts.map((which) => {
        const count = endpoint[which];
        return (
          <li key={which}>
            <Link
              href={`/${environment}/webhooks?endpoint=${endpoint.id}&status=${which}` as Route}
              className="flex flex-col rounded-md border border-line bg-surface px-3 py-2 hover:bg-hover"
            >
              <span className={cn("font-semibold text-lg tabular-nums", count > 0 ? alarming[which] : "text-muted")}>
                {format.number(count)}
                {count >= endpoint.counted_to && "+"}
              </span>
              <span className="text-muted">{t(which)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
