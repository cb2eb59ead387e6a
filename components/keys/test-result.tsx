import { useTranslations } from "next-intl";
import { Age } from "#components/ui/age.tsx";
import { Duration } from "#components/ui/duration.tsx";
import { Outcome } from "#components/webhooks/outcome.tsx";
import type { WebhookTestView } from "#lib/contracts/keys.ts";

/** What a receiver answered to a test call. */
export function TestResult({ test }: { test: WebhookTestView }) {
  const t = useTranslations("keys.test");
  return (
    <div className="flex min-w-0 flex-col gap-1 rounded-sm border border-line bg-sunken px-3 py-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <Outcome outcome={test.outcome} statusCode={test.status_code} words />
        <Duration ms={test.duration_ms} className="text-muted" />
        <Age at={test.created_at} className="text-muted" />
        {test.key_id === null && <span className="text-muted">{t("withoutKey")}</span>}
      </div>
      {test.error && <p className="text-muted">{test.error}</p>}
      {test.response_body && (
        <pre className="max-h-24 overflow-auto whitespace-pre-wrap break-all font-mono text-xs">
          {test.response_body}
        </pre>
      )}
    </div>
  );
}
