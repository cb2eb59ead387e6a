"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { toast } from "#components/ui/toast.tsx";
import { peopleQuery, revokeInvitation } from "#lib/client/people.ts";
import type { InvitationView } from "#lib/contracts/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { RoleBadge } from "./person-badges.tsx";
import { useInvitationUrl } from "./use-invitation-url.ts";
import { useRefusalText } from "./use-refusal-text.ts";

const wide = "max-md:hidden";

type InvitationTableProps = { environment: Environment; invitations: readonly InvitationView[] };

/** The links nobody has used yet: to copy once more, or to withdraw. */
export function InvitationTable({ environment, invitations }: InvitationTableProps) {
  const t = useTranslations("people");
  const linkUrl = useInvitationUrl();
  const refusalText = useRefusalText();
  const client = useQueryClient();
  const { queryKey } = peopleQuery(environment);
  const withdraw = useMutation({
    mutationFn: (id: string) => revokeInvitation(environment, id),
    networkMode: "always",
    onSuccess: () => toast({ kind: "ok", title: t("withdrawn") }),
    onError: (error) => toast({ kind: "danger", title: refusalText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return (
    <section className="flex flex-col gap-2">
      <h2 className="px-3 font-medium md:px-4">{t("column.links")}</h2>
      {invitations.length === 0 ? (
        <p className="px-3 text-muted md:px-4">{t("noLinks")}</p>
      ) : (
        <Table label={t("column.links")}>
          <TableHead>
            <tr>
              <HeadCell>{t("column.email")}</HeadCell>
              <HeadCell className={wide}>{t("column.purpose")}</HeadCell>
              <HeadCell className={wide}>{t("column.role")}</HeadCell>
              <HeadCell className={wide}>{t("column.expires")}</HeadCell>
              <HeadCell className={wide}>{t("column.madeBy")}</HeadCell>
              <HeadCell>
                <span className="sr-only">{t("action.label")}</span>
              </HeadCell>
            </tr>
          </TableHead>
          <TableBody>
            {invitations.map(({ id, email, purpose, role, expires_at, created_by, token }) => (
              <Row key={id} data-testid="invitation" data-id={id}>
                <Cell className="w-full max-w-0 truncate">{email}</Cell>
                <Cell className={wide}>{t(`purpose.${purpose}`)}</Cell>
                <Cell className={wide}>
                  <RoleBadge role={role} />
                </Cell>
                <Cell className={cn(wide, "text-muted")}>
                  <Instant at={expires_at} />
                </Cell>
                <Cell className={cn(wide, "text-muted")}>{created_by}</Cell>
                <Cell className="py-0.5">
                  <span className="flex justify-end gap-2">
                    <CopyButton text={linkUrl(token)} label={t("link.copy")} words />
                    <Button
                      size="sm"
                      busy={withdraw.isPending && withdraw.variables === id}
                      onClick={() => withdraw.mutate(id)}
                    >
                      {t("withdraw")}
                    </Button>
                  </span>
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}
