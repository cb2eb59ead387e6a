import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { type AlertState, alertStates } from "#lib/domain/alert-state.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** Open, acknowledged or resolved. */
export function AlertStates({ environment, state }: { environment: Environment; state: AlertState }) {
  const t = useTranslations("alerts.state");
  return (
    <nav aria-label={t("label")} className="flex rounded-md bg-sunken p-0.5">
      {alertStates.map((one) => (
        <Link
          key={one}
          href={`/${environment}/alerts${one === "open" ? "" : `?state=${one}`}`}
          aria-current={one === state ? "page" : undefined}
          className={cn("rounded-sm px-2.5 py-1 hover:text-ink", one === state && "bg-surface font-medium text-ink")}
        >
          {t(one)}
        </Link>
      ))}
    </nav>
  );
}
