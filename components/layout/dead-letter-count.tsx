"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { deadCountQuery } from "#lib/client/endpoints.ts";
import { useLive } from "#lib/client/live.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { CountBadge } from "./count-badge.tsx";

const READ_AGAIN_MS = 15_000;

/** How many dead letters nobody has acknowledged. Each raises an alert, so that this comes at once. */
export function DeadLetterCount({ environment, className }: { environment: Environment; className?: string }) {
  const client = useQueryClient();
  const query = deadCountQuery(environment);
  const { data } = useQuery({ ...query, refetchInterval: READ_AGAIN_MS });
  const refresh = () => void client.invalidateQueries({ queryKey: query.queryKey });
  useLive(environment, { onHello: refresh, onAlert: refresh });
  return <CountBadge testId="dead-letter-count" count={data?.count ?? 0} urgent className={className} />;
}
