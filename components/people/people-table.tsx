import Link from "next/link";
import { useTranslations } from "next-intl";
import { useUser } from "#components/layout/user-context.tsx";
import { cn } from "#components/ui/cn.ts";
import { Instant, RelativeTime } from "#components/ui/instant.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { PersonView } from "#lib/contracts/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { PersonStatus, RoleBadge } from "./person-badges.tsx";

const wide = "max-md:hidden";
const wider = "max-lg:hidden";

type PeopleTableProps = { environment: Environment; people: readonly PersonView[] };

/** People by name; each leads to their page. */
export function PeopleTable({ environment, people }: PeopleTableProps) {
  const t = useTranslations("people");
  const own = useUser().id;
  return (
    <Table label={t("column.people")}>
      <TableHead>
        <tr>
          <HeadCell>{t("column.name")}</HeadCell>
          <HeadCell className={wide}>{t("column.email")}</HeadCell>
          <HeadCell>{t("column.role")}</HeadCell>
          <HeadCell>{t("column.status")}</HeadCell>
          <HeadCell className={wide}>{t("column.lastSignIn")}</HeadCell>
          <HeadCell className={wider}>{t("column.since")}</HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <Row key={person.id} className="relative" data-testid="person" data-id={person.id}>
            <Cell className="w-full max-w-0">
              <Link
                href={`/${environment}/people/${person.id}`}
                className="-outline-offset-2 block truncate font-medium after:absolute after:inset-0 group-hover:underline"
              >
                {person.name}
                {person.id === own && <span className="font-normal text-muted"> · {t("you")}</span>}
              </Link>
            </Cell>
            <Cell className={cn(wide, "text-muted")}>{person.email}</Cell>
            <Cell>
              <RoleBadge role={person.role} />
            </Cell>
            <Cell>
              <PersonStatus disabled={person.disabled_at !== null} />
            </Cell>
            <Cell className={cn(wide, "text-muted")}>
              {person.last_sign_in ? <RelativeTime at={person.last_sign_in.at} /> : t("never")}
            </Cell>
            <Cell className={cn(wider, "text-muted")}>
              <Instant at={person.created_at} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
