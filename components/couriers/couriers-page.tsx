"use client";

import { useQuery } from "@tanstack/react-query";
import { UserPlus, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { useRefusalText } from "#components/settings/use-refusal-text.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useCourierMutation } from "#lib/client/change-courier.ts";
import { managedCouriersOptions } from "#lib/client/couriers.ts";
import { RequestError } from "#lib/client/request-json.ts";
import type { LoadedCourier } from "#lib/contracts/couriers.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { CourierDialog } from "./courier-dialog.tsx";
import { CourierTable } from "./courier-table.tsx";
import { StopsDialog } from "./stops-dialog.tsx";

/** The couriers of an environment: those who work first, each group by name. */
export function CouriersPage({ environment }: { environment: Environment }) {
  const t = useTranslations("couriers");
  const refusalText = useRefusalText();
  const { data: couriers, error, refetch } = useQuery(managedCouriersOptions(environment));
  // In the URL, so that the board can lead here.
  const [stopsOf, setStopsOf] = useQueryState("stops", parseAsString);
  const [editing, setEditing] = useState<{ courier: LoadedCourier | null } | null>(null);
  const { mutate, isPending, variables } = useCourierMutation(environment);
  const working = couriers?.filter(({ active }) => active) ?? [];
  const former = couriers?.filter(({ active }) => !active) ?? [];

  const toggle = ({ id, name, active, version }: LoadedCourier) =>
    mutate(
      { kind: "change", id, body: { active: !active, expected_version: version } },
      {
        onSuccess: () => toast({ kind: "ok", title: t(active ? "deactivated" : "activated", { name }) }),
        onError: (refused) => toast({ kind: "danger", title: name, description: refusalText(refused) }),
      },
    );
  const add = (
    <Button variant="primary" onClick={() => setEditing({ courier: null })}>
      <UserPlus aria-hidden className="size-4" />
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} detail={couriers && t("count", { count: working.length })}>
        <div className="ml-auto">{add}</div>
      </PageHeader>
      {couriers && couriers.length > 0 && (
        <CourierTable
          environment={environment}
          couriers={[...working, ...former]}
          busyId={isPending && variables.kind === "change" ? variables.id : null}
          onStops={({ id }) => void setStopsOf(id)}
          onEdit={(courier) => setEditing({ courier })}
          onToggle={toggle}
        />
      )}
      {couriers?.length === 0 && (
        <EmptyState icon={Users} title={t("empty")}>
          {t("emptyHint")}
        </EmptyState>
      )}
      {!couriers && !error && <SkeletonRows label={t("loading")} />}
      {!couriers && error && (
        <ErrorState
          title={t("failed")}
          message={refusalText(error)}
          requestId={error instanceof RequestError ? error.requestId : null}
          onRetry={() => void refetch()}
        />
      )}
      {editing && (
        <CourierDialog environment={environment} courier={editing.courier} onClose={() => setEditing(null)} />
      )}
      {stopsOf && <StopsDialog environment={environment} courierId={stopsOf} onClose={() => void setStopsOf(null)} />}
    </>
  );
}
