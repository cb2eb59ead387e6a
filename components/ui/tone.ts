export const tones = ["neutral", "info", "active", "ok", "warning", "danger"] as const;

/** What a colour means: neutral waits, info moves, active is under way, ok needs nothing, warning soon, danger now. */
export type Tone = (typeof tones)[number];

export const toneClasses: Record<Tone, string> = {
  neutral: "border-neutral-line bg-neutral-soft text-neutral-ink",
  info: "border-info-line bg-info-soft text-info-ink",
  active: "border-active-line bg-active-soft text-active-ink",
  ok: "border-ok-line bg-ok-soft text-ok-ink",
  warning: "border-warning-line bg-warning-soft text-warning-ink",
  danger: "border-danger-line bg-danger-soft text-danger-ink",
};
