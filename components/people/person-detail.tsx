"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "#components/layout/page-header.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { personQuery } from "#lib/client/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LoadError } from "./load-error.tsx";
import { PersonActions } from "./person-actions.tsx";
import { PersonStatus, RoleBadge } from "./person-badges.tsx";
import { SignInHistory } from "./sign-in-history.tsx";

/** One person: who they are, what an admin may do about them, and when they signed in. */
export function PersonDetail({ environment, id }: { environment: Environment; id: string }) {
  const t = useTranslations("people");
  const { data: person, isPending, error, refetch } = useQuery(personQuery(environment, id));
  if (isPending) return <SkeletonRows rows={8} label={t("loading")} />;
  if (!person) return <LoadError title={t("failed")} error={error} onRetry={refetch} />;
  return (
    <>
      <PageHeader
        title={
          <span className="flex items-center gap-2">
            <Link
              href={`/${environment}/people`}
              aria-label={t("title")}
              title={t("title")}
              className="rounded-sm p-1 text-muted hover:bg-hover hover:text-ink"
            >
              <ArrowLeft aria-hidden className="size-4" />
            </Link>
            {person.name}
          </span>
        }
        detail={
          <span className="flex items-center gap-2">
            <RoleBadge role={person.role} />
            <PersonStatus disabled={person.disabled_at !== null} />
          </span>
        }
      >
        <PersonActions environment={environment} person={person} />
      </PageHeader>
      <div className="grid gap-4 px-3 pb-6 md:px-4 xl:grid-cols-[24rem_minmax(0,1fr)] xl:items-start">
        <Facts>
          <Fact label={t("column.email")}>{person.email}</Fact>
          <Fact label={t("column.lastSignIn")}>
            {person.last_sign_in ? (
              <>
                <Instant at={person.last_sign_in.at} />
                <span className="text-muted"> · {person.last_sign_in.address}</span>
              </>
            ) : (
              t("never")
            )}
          </Fact>
          <Fact label={t("column.since")}>
            <Instant at={person.created_at} />
          </Fact>
          {person.disabled_at && (
            <Fact label={t("status.disabled")}>
              <Instant at={person.disabled_at} />
            </Fact>
          )}
          <Fact label="ID">
            <span className="flex items-center gap-1">
              <code className="truncate font-mono text-xs">{person.id}</code>
              <CopyButton text={person.id} />
            </span>
          </Fact>
        </Facts>
        <SignInHistory environment={environment} userId={id} />
      </div>
    </>
  );
}
