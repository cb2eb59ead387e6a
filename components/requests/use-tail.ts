"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { newestRequestsQuery, requestsQuery, unseenRequests, withNewest } from "#lib/client/requests.ts";
import type { RequestFilter } from "#lib/contracts/requests.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** A reader follows at this pace; a notice for each logged call would cost every caller more than it tells one reader. */
const TAIL_MS = 2_000;

type Tail = { environment: Environment; filter: RequestFilter; isOn: boolean; isAtTop: () => boolean };

/** Lets new calls into the log by themselves while its top is in view; further down they wait until `showFresh`. */
export function useTail({ environment, filter, isOn, isAtTop }: Tail) {
  const client = useQueryClient();
  const { queryKey } = requestsQuery(environment, filter);
  // Asks nothing while the window is hidden.
  const query = { ...newestRequestsQuery(environment, filter), enabled: isOn, refetchInterval: TAIL_MS };
  const { data: newest, dataUpdatedAt } = useQuery(query);
  const log = client.getQueryData(queryKey);
  const fresh = isOn && log && newest ? unseenRequests(log, newest).length : 0;
  const showFresh = () => {
    if (newest) client.setQueryData(queryKey, (before) => before && withNewest(before, newest));
  };
  const arrived = useEffectEvent(() => {
    if (isOn && fresh > 0 && isAtTop()) showFresh();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is looked at once
  useEffect(() => arrived(), [dataUpdatedAt]);
  return { fresh, showFresh };
}
