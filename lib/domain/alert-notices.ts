export const noticeChannels = ["email", "chat"] as const;

/** A way out of the dashboard. */
export type NoticeChannel = (typeof noticeChannels)[number];

export const noticeOccasions = ["raised", "repeated", "resolved"] as const;

/** Why something is sent out about an alert. */
export type NoticeOccasion = (typeof noticeOccasions)[number];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** After an alert was raised; from then on at each `LATER_MS`. */
const FIRST_MS = [15 * MINUTE_MS, HOUR_MS];
const LATER_MS = 4 * HOUR_MS;

export type NoticedAlert = {
  raisedAt: Date;
  acknowledgedAt: Date | null;
  resolvedAt: Date | null;
  /** When it was last sent out; null = not yet. */
  notifiedAt: Date | null;
  /** When its end was sent out. */
  endNotifiedAt: Date | null;
};

/**
 * What has to be sent out about an alert now. It is repeated 15 minutes and an hour after it was raised and then every
 * four hours, until somebody acknowledges it; of repeats that were missed one is made up. Its end is told once, to
 * those who were told of its beginning.
 */
export function noticeDue(alert: NoticedAlert, now: Date): NoticeOccasion | null {
  const { raisedAt, acknowledgedAt, resolvedAt, notifiedAt, endNotifiedAt } = alert;
  if (resolvedAt !== null) return notifiedAt !== null && endNotifiedAt === null ? "resolved" : null;
  if (acknowledgedAt !== null) return null;
  if (notifiedAt === null) return "raised";
  return now.getTime() - raisedAt.getTime() >= slotAfter(notifiedAt.getTime() - raisedAt.getTime()) ? "repeated" : null;
}

/** The first repeat later than `elapsedMs` after the alert was raised. */
function slotAfter(elapsedMs: number): number {
  const early = FIRST_MS.find((slot) => slot > elapsedMs);
  return early ?? HOUR_MS + LATER_MS * (Math.floor((elapsedMs - HOUR_MS) / LATER_MS) + 1);
}

const FIRST_RETRY_S = 15;
const LONGEST_RETRY_S = 15 * 60;
/** In all some hours, after which a repeat has long taken its place. */
const MOST_ATTEMPTS = 20;

/** Seconds until a notice that could not be sent is tried again; null = it is given up. */
export function noticeRetryS(attempts: number): number | null {
  return attempts >= MOST_ATTEMPTS ? null : Math.min(LONGEST_RETRY_S, FIRST_RETRY_S * 2 ** (attempts - 1));
}
