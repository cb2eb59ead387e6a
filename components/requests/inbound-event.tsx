import { useTranslations } from "next-intl";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { SourceText } from "#components/ui/source-text.tsx";
import type { TraceView } from "#lib/contracts/requests.ts";

type InboundEventProps = { event: NonNullable<TraceView["inbound_event"]> };

/** A partner's webhook: what became of it, and for admins its text as it was signed. */
export function InboundEvent({ event }: InboundEventProps) {
  const t = useTranslations("trace.inbound");
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <Facts title={t("title")}>
        <Fact label={t("outcome")}>{t(`outcomes.${event.outcome}`)}</Fact>
        <Fact label={t("type")}>
          <span className="break-all font-mono text-xs">{event.type}</span>
        </Fact>
        <Fact label={t("eventId")}>
          <span className="break-all font-mono text-xs">{event.event_id}</span>
        </Fact>
      </Facts>
      {event.body !== null && <SourceText label={t("body")} text={event.body} note={t("adminsOnly")} />}
    </div>
  );
}
