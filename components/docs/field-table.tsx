import { useTranslations } from "next-intl";
import type { ReferenceField } from "#lib/contracts/reference.ts";
import { DraftBadge } from "./draft-badge.tsx";
import { Prose } from "./prose.tsx";

/** The fields of a body, or the parameters of a query. */
export function FieldTable({ title, fields }: { title: string; fields: ReferenceField[] }) {
  const t = useTranslations("docs");
  if (fields.length === 0) return null;
  return (
    <div>
      <h4 className="mb-1 font-medium">{title}</h4>
      <dl className="divide-y divide-line rounded-md border border-line">
        {fields.map(({ name, type, required, draft, description }) => (
          <div key={name} className="px-3 py-2">
            <dt className="flex flex-wrap items-center gap-2">
              <code className="font-mono text-xs">{name}</code>
              <span className="wrap-anywhere text-muted text-xs">{type}</span>
              {required && <span className="text-danger-ink text-xs">{t("required")}</span>}
              {draft && <DraftBadge />}
            </dt>
            {description && (
              <dd className="text-muted">
                <Prose text={description} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}
