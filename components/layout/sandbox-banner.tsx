import { Bot, FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";

/** Says that nothing here is real: a striped bar with words, and an edge around the window. */
export function SandboxBanner({ isDemo }: { isDemo: boolean }) {
  const t = useTranslations("environment");
  return (
    <>
      <div
        aria-hidden
        className="pointer-events-none fixed inset-0 z-30 border-3 border-sandbox forced-color-adjust-none"
      />
      <aside
        aria-label={t("banner")}
        className="stripes-sandbox flex h-8 shrink-0 items-center justify-center gap-2 px-4 text-xs forced-color-adjust-none"
      >
        <span className="flex min-w-0 items-center gap-2 rounded-sm bg-sandbox px-2 py-0.5">
          <FlaskConical aria-hidden className="size-3.5 shrink-0" />
          <strong className="font-semibold tracking-wide whitespace-nowrap">{t("banner")}</strong>
          <span className="truncate">{t("bannerHint")}</span>
        </span>
        {isDemo && (
          <Badge tone="info" icon={Bot} title={t("demoHint")}>
            {t("demo")}
          </Badge>
        )}
      </aside>
    </>
  );
}
