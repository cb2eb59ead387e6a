import { Circle, CircleCheck, Clock, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { ConnectLine, ConnectStatus, ConnectStep, ConnectView } from "#lib/contracts/connect.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { NextThing } from "./next-thing.tsx";

const looks: Record<ConnectStatus, { tone: Tone; icon: LucideIcon }> = {
  done: { tone: "ok", icon: CircleCheck },
  waiting: { tone: "warning", icon: Clock },
  todo: { tone: "neutral", icon: Circle },
};

type Hint = `step.${ConnectStep}.${Exclude<ConnectStatus, "done">}`;

/** What is missing, by how far a line has come; not every line knows every status. */
const hints = {
  inbound_key: { todo: "step.inbound_key.todo", waiting: "step.inbound_key.waiting" },
  outbound_key: { todo: "step.outbound_key.todo", waiting: "step.outbound_key.waiting" },
  receiver: { todo: "step.receiver.todo", waiting: "step.receiver.waiting" },
  signing_secret: { todo: "step.signing_secret.todo" },
  test_event: { todo: "step.test_event.todo", waiting: "step.test_event.waiting" },
  inbound_webhook: { todo: "step.inbound_webhook.todo" },
  shipment: { todo: "step.shipment.todo" },
} as const satisfies Record<ConnectStep, Partial<Record<ConnectStatus, Hint>>>;

type Hints = typeof hints;
type ShownHint = { [Step in ConnectStep]: Hints[Step][keyof Hints[Step]] }[ConnectStep];

type ConnectItemProps = { environment: Environment; line: ConnectLine; connection: ConnectView };

/** One line: how it stands, what proves it, and what to do next. */
export function ConnectItem({ environment, line, connection }: ConnectItemProps) {
  const t = useTranslations("connect");
  const { step, status, detail, at } = line;
  const known: Partial<Record<ConnectStatus, ShownHint>> = hints[step];
  const hint = known[status];
  return (
    <li
      data-step={step}
      data-status={status}
      aria-label={t(`step.${step}.title`)}
      className="flex flex-col gap-1 border-line border-b px-3 py-3 last:border-b-0"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="min-w-0 flex-1 font-medium text-base">{t(`step.${step}.title`)}</h2>
        <Badge {...looks[status]}>{t(`status.${status}`)}</Badge>
      </div>
      {detail && (
        <p className="flex flex-wrap gap-x-3 text-muted">
          <code className="min-w-0 break-all font-mono text-xs leading-5">{detail}</code>
          {at && <Age at={at} />}
        </p>
      )}
      {hint && <p className="text-muted">{t(hint)}</p>}
      <NextThing environment={environment} line={line} connection={connection} />
    </li>
  );
}
