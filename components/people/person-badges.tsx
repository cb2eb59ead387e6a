import { Ban, CircleCheck, Eye, type LucideIcon, Route, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { Role } from "#lib/domain/role.ts";

const looks: Record<Role, { tone: Tone; icon: LucideIcon }> = {
  admin: { tone: "active", icon: ShieldCheck },
  dispatcher: { tone: "info", icon: Route },
  viewer: { tone: "neutral", icon: Eye },
};

export function RoleBadge({ role }: { role: Role }) {
  const t = useTranslations("session.role");
  return <Badge {...looks[role]}>{t(role)}</Badge>;
}

/** Whether somebody can sign in. */
export function PersonStatus({ disabled }: { disabled: boolean }) {
  const t = useTranslations("people.status");
  if (disabled)
    return (
      <Badge tone="danger" icon={Ban}>
        {t("disabled")}
      </Badge>
    );
  return (
    <Badge tone="ok" icon={CircleCheck}>
      {t("active")}
    </Badge>
  );
}
