import { Mail, MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Instant } from "#components/ui/instant.tsx";
import type { NoticeView } from "#lib/contracts/alerts.ts";
import type { NoticeChannel } from "#lib/domain/alert-notices.ts";

const icons: Record<NoticeChannel, typeof Mail> = { email: Mail, chat: MessageSquare };

/** What was sent out about an alert, newest first: when, where, and why not. */
export function AlertNotices({ notices }: { notices: readonly NoticeView[] }) {
  const t = useTranslations("alerts.notices");
  if (notices.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="flex flex-col gap-0.5 text-muted text-xs">
      {notices.map((notice) => {
        const Icon = icons[notice.channel];
        return (
          <li key={notice.id} data-testid="notice" className="flex flex-wrap items-center gap-x-2">
            <Icon aria-hidden className="size-3.5" />
            <span>
              {t(`channel.${notice.channel}`)} · {t(`occasion.${notice.occasion}`)}
            </span>
            <Outcome notice={notice} />
          </li>
        );
      })}
    </ul>
  );
}

function Outcome({ notice }: { notice: NoticeView }) {
  const t = useTranslations("alerts.notices");
  if (notice.sent_at) {
    return (
      <span>
        {t("sent")} <Instant at={notice.sent_at} />
      </span>
    );
  }
  const waits = notice.due_at !== null;
  return (
    <span className={waits ? "text-warning-ink" : "text-danger-ink"}>
      {waits ? t("waiting", { attempts: notice.attempts }) : t("givenUp")}
      {notice.error && `: ${notice.error}`}
    </span>
  );
}
