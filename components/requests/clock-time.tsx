const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ulaanbaatar",
  hourCycle: "h23",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
});

/** `14:02:11.042` on Ulaanbaatar's clock; UTC under the pointer. */
export function ClockTime({ at, className }: { at: number; className?: string }) {
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} title={`${date.toISOString()} (UTC)`} className={className}>
      {clock.format(date)}
    </time>
  );
}
