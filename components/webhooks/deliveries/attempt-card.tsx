"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Duration } from "#components/ui/duration.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { SourceText } from "#components/ui/source-text.tsx";
import type { AttemptView, DeliveryView } from "#lib/contracts/deliveries.ts";
import { Outcome } from "../outcome.tsx";
import { AttemptCurl } from "./attempt-curl.tsx";
import { AttemptTimings } from "./attempt-timings.tsx";
import { CopyReport } from "./copy-report.tsx";
import { HeaderList } from "./header-list.tsx";

type AttemptCardProps = { attempt: AttemptView; delivery: DeliveryView; opens: boolean };

/** One attempt: a line that says how it ended, and behind it everything that went there and back. */
export function AttemptCard({ attempt, delivery, opens }: AttemptCardProps) {
  const t = useTranslations("webhooks.attempt");
  const [open, setOpen] = useState(opens);
  const card = useRef<HTMLDetailsElement>(null);
  // Who follows a link to this very attempt wants to see it.
  useEffect(() => {
    if (window.location.hash !== `#${attempt.id}`) return;
    setOpen(true);
    card.current?.scrollIntoView({ block: "start" });
  }, [attempt.id]);
  return (
    <details
      ref={card}
      id={attempt.id}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group/card scroll-mt-2 rounded-md border border-line bg-surface"
      data-testid="attempt"
    >
      <summary className="flex min-h-10 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-3 py-2 hover:bg-hover">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted group-open/card:rotate-90" />
        <span className="w-8 shrink-0 font-medium">#{attempt.number}</span>
        <Outcome outcome={attempt.outcome} statusCode={attempt.status_code} words />
        {attempt.trigger === "manual" && <Badge tone="info">{t("manual")}</Badge>}
        <span className="ml-auto flex items-center gap-3 text-muted">
          <Duration ms={attempt.timings.total_ms} />
          <Instant at={attempt.started_at} seconds />
        </span>
      </summary>
      {open && <Opened attempt={attempt} delivery={delivery} />}
    </details>
  );
}

function Opened({ attempt, delivery }: Omit<AttemptCardProps, "opens">) {
  const t = useTranslations("webhooks.attempt");
  const { error, receiver_request_id, receiver_code, remote_address, response_headers, response_body } = attempt;
  const failed = attempt.outcome !== "delivered";
  return (
    <div className="flex flex-col gap-4 border-line border-t p-3">
      {(error || receiver_request_id) && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-danger-line bg-danger-soft px-3 py-2 text-danger-ink">
          {error && <span>{error}</span>}
          {receiver_code && <code className="font-mono text-xs">{receiver_code}</code>}
          {receiver_request_id && (
            <span className="flex items-center gap-1">
              {t("receiverRequest")} <code className="font-mono text-xs">{receiver_request_id}</code>
            </span>
          )}
          {failed && <CopyReport attempt={attempt} delivery={delivery} className="ml-auto" />}
        </div>
      )}
      <AttemptTimings timings={attempt.timings} />
      <div className="grid gap-4 xl:grid-cols-2">
        <Side title={t("request")} line={`POST ${attempt.url}`}>
          <HeaderList headers={attempt.request_headers} />
          <SourceText label={t("body")} text={delivery.body} />
        </Side>
        <Side title={t("response")} line={response_headers ? `HTTP ${attempt.status_code}` : t("noResponse")}>
          {response_headers && <HeaderList headers={response_headers} />}
          {response_body !== null && response_body !== "" && (
            <SourceText
              label={t("body")}
              text={response_body}
              cut={attempt.response_truncated ? t("cut") : undefined}
              note={attempt.response_truncated ? t("truncated") : undefined}
            />
          )}
          {response_headers && !response_body && <p className="text-muted">{t("emptyBody")}</p>}
        </Side>
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-xs">
        <code className="font-mono">{attempt.id}</code>
        <span>{attempt.worker_id}</span>
        {attempt.signed_with.length > 0 && (
          <span title={attempt.signed_with.map(({ id }) => id).join(", ")}>
            {t("signedWith")}{" "}
            <code className="font-mono">
              {attempt.signed_with.map(({ last_four }) => `••••${last_four}`).join(" ")}
            </code>
          </span>
        )}
        {remote_address && <span>{t("remote", { address: remote_address })}</span>}
        <span className="ml-auto">
          <AttemptCurl attempt={attempt} body={delivery.body} />
        </span>
      </p>
    </div>
  );
}

function Side({ title, line, children }: { title: string; line: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3 className="font-medium">{title}</h3>
      <p className="break-all font-mono text-muted text-xs">{line}</p>
      {children}
    </div>
  );
}
