"use client";

import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { peopleQuery } from "#lib/client/people.ts";
import type { InvitationView } from "#lib/contracts/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { InvitationTable } from "./invitation-table.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { LoadError } from "./load-error.tsx";
import { PeopleTable } from "./people-table.tsx";

/** Everybody who can sign in or could, and the links nobody has used yet. */
export function PeopleList({ environment }: { environment: Environment }) {
  const t = useTranslations("people");
  const people = useQuery(peopleQuery(environment));
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<InvitationView | null>(null);
  const onInvited = (link: InvitationView) => {
    setInviting(false);
    setMade(link);
  };
  return (
    <>
      <PageHeader title={t("title")} detail={people.data && t("count", { count: people.data.data.length })}>
        <Button variant="primary" className="ml-auto" onClick={() => setInviting(true)}>
          <UserPlus aria-hidden className="size-4" />
          {t("invite")}
        </Button>
      </PageHeader>
      {people.data ? (
        <div className="flex flex-col gap-6 pb-6">
          <PeopleTable environment={environment} people={people.data.data} />
          <InvitationTable environment={environment} invitations={people.data.invitations} />
        </div>
      ) : people.isPending ? (
        <SkeletonRows rows={6} label={t("loading")} />
      ) : (
        <LoadError title={t("failed")} error={people.error} onRetry={() => people.refetch()} />
      )}
      {inviting && <InviteDialog environment={environment} onClose={() => setInviting(false)} onInvited={onInvited} />}
      {made && <LinkDialog link={made} onClose={() => setMade(null)} />}
    </>
  );
}
