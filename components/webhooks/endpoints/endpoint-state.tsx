import { useTranslations } from "next-intl";
import { Notice } from "#components/keys/notice.tsx";
import { useDuration } from "#components/ui/duration.tsx";
import { Instant } from "#components/ui/instant.tsx";
import type { EndpointView } from "#lib/contracts/endpoints.ts";

/** Why a receiver gets nothing, or gets it badly; and in words when it would be disabled by itself. */
export function EndpointState({ endpoint }: { endpoint: EndpointView }) {
  const t = useTranslations("webhooks.endpoint");
  const duration = useDuration();
  const { disabled, failing_since, silence_rule } = endpoint;
  return (
    <div className="flex flex-col gap-2">
      {disabled && (
        <Notice tone="warning">
          {t("disabledBy", { who: disabled.by ?? t("somebody") })}
          {disabled.at && (
            <>
              {" "}
              <Instant at={disabled.at} />
            </>
          )}
          {disabled.reason && <p className="mt-1">{disabled.reason}</p>}
        </Notice>
      )}
      {!disabled && failing_since && (
        <Notice tone="danger">
          {t("failingSince")} <Instant at={failing_since} seconds />
        </Notice>
      )}
      <p className="text-muted">
        {silence_rule === null
          ? t("neverDisabled")
          : t("disabledAfter", {
              warn: duration(silence_rule.warn_after_s * 1_000),
              disable: duration(silence_rule.disable_after_s * 1_000),
            })}
      </p>
    </div>
  );
}
