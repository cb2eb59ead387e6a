"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { endpointsQuery } from "#lib/client/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LoadError } from "../load-error.tsx";
import { EndpointTable } from "./endpoint-table.tsx";
import { NoEndpoint } from "./no-endpoint.tsx";

const READ_AGAIN_MS = 10_000;

/** Every receiver and what waits there. */
export function EndpointList({ environment }: { environment: Environment }) {
  const t = useTranslations("webhooks.endpoint");
  const list = useQuery({ ...endpointsQuery(environment), refetchInterval: READ_AGAIN_MS });
  if (list.isPending) return <SkeletonRows rows={4} label={t("loading")} />;
  if (!list.data) return <LoadError title={t("listFailed")} error={list.error} onRetry={() => list.refetch()} />;
  if (list.data.data.length === 0) return <NoEndpoint environment={environment} />;
  return <EndpointTable environment={environment} endpoints={list.data.data} />;
}
