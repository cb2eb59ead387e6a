"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LoadError } from "#components/keys/load-error.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { connectQuery } from "#lib/client/connect.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { ConnectItem } from "./connect-item.tsx";

/** The way to a connected partner, line by line; each turns green by itself once it is proven. */
export function ConnectChecklist({ environment }: { environment: Environment }) {
  const t = useTranslations("connect");
  const { data, isPending, error, refetch } = useQuery(connectQuery(environment));
  if (isPending) return <SkeletonRows rows={7} label={t("loading")} />;
  if (!data) return <LoadError title={t("failed")} error={error} onRetry={refetch} />;
  const done = data.lines.filter(({ status }) => status === "done").length;
  return (
    <div className="flex max-w-3xl flex-col gap-3 px-3 pb-8 md:px-4">
      <p className="text-muted">
        {t("intro", { partner: data.partner.name })}{" "}
        <Link href="/docs" className="text-accent-ink underline">
          {t("docs")}
        </Link>
      </p>
      <p role="status" className="font-medium">
        {t("progress", { done, provable: data.lines.length })}
      </p>
      <ol className="rounded-md border border-line bg-surface">
        {data.lines.map((line) => (
          <ConnectItem key={line.step} environment={environment} line={line} connection={data} />
        ))}
      </ol>
    </div>
  );
}
