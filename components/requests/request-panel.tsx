import { Info, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { SourceText } from "#components/ui/source-text.tsx";
import type { RequestDetail } from "#lib/contracts/requests.ts";
import type { Environment } from "#lib/domain/environment.ts";

type RequestPanelProps = { environment: Environment; request: RequestDetail };

/** The call itself: who, from where, what was sent and what was answered, as the log keeps it. */
export function RequestPanel({ environment, request }: RequestPanelProps) {
  const t = useTranslations("trace");
  const { actor, address, user_agent, idempotency_key, request_body, response_body, query } = request;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[20rem_minmax(0,1fr)_minmax(0,1fr)]">
      <Facts title={t("call")}>
        <Fact label={t("path")}>
          <span className="break-all font-mono text-xs">
            {request.method} {request.path}
            {query && `?${query}`}
          </span>
        </Fact>
        <Fact label={t("who")}>
          {actor ? (
            <Link href={`/${environment}/requests?actor=${actor.id ?? ""}`} className="text-accent-ink hover:underline">
              {actor.name}
            </Link>
          ) : (
            t("unknownCaller")
          )}
        </Fact>
        {actor && <Fact label={t("how")}>{t(`sources.${request.source}`)}</Fact>}
        {request.partner && <Fact label={t("partner")}>{request.partner}</Fact>}
        {address && <Fact label={t("address")}>{address}</Fact>}
        {user_agent && <Fact label={t("agent")}>{user_agent}</Fact>}
        {idempotency_key && (
          <Fact label="Idempotency-Key">
            <span className="break-all font-mono text-xs">{idempotency_key}</span>
          </Fact>
        )}
      </Facts>
      {request_body === null ? (
        <Nothing label={t("requestBody")}>{t("noRequestBody")}</Nothing>
      ) : (
        <SourceText label={t("requestBody")} text={request_body} note={t("masked")} />
      )}
      {response_body === null ? (
        <Nothing label={t("responseBody")}>{request.replayed ? t("replayedBody") : t("noResponseBody")}</Nothing>
      ) : (
        <SourceText label={t("responseBody")} text={response_body} note={t("masked")} />
      )}
    </div>
  );
}

function Nothing({ label, children }: { label: string; children: string }) {
  return (
    <div className="rounded-md border border-line bg-surface">
      <div className="flex h-9 items-center border-line border-b px-3 font-medium">{label}</div>
      <p className="p-3 text-muted">{children}</p>
    </div>
  );
}

/** Why a call was refused, or whose answer it got. */
export function RequestNotice({ environment, request }: RequestPanelProps) {
  const t = useTranslations("trace");
  const { error_code, error_message, original_request_id } = request;
  if (error_code) {
    return (
      <div className="flex items-start gap-2 rounded-md border border-danger-line bg-danger-soft px-3 py-2 text-danger-ink">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <p>
          <code className="font-mono font-semibold text-xs">{error_code}</code>
          {error_message && <span className="block">{error_message}</span>}
        </p>
      </div>
    );
  }
  if (!original_request_id) return null;
  return (
    <div className="flex items-start gap-2 rounded-md border border-info-line bg-info-soft px-3 py-2 text-info-ink">
      <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>
        {t("replayOf")}{" "}
        <Link href={`/${environment}/requests/${original_request_id}`} className="font-mono text-xs underline">
          {original_request_id}
        </Link>
      </p>
    </div>
  );
}
