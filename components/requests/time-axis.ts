export type Span = { start: number; end: number };

/** A stretch of time in which something went on, drawn to scale; left and width in percent. */
export type AxisSegment = Span & { left: number; width: number };

/** A stretch in which nothing did, drawn narrow; `ms` is how long it really was. */
export type AxisBreak = { left: number; width: number; ms: number };

export type TimeAxis = { segments: AxisSegment[]; breaks: AxisBreak[] };

/** A pause longer than this part of all the activity is cut out: a retry an hour later must not flatten the rest. */
const LONG_PAUSE = 0.25;
const MOST_SEGMENTS = 10;
const BREAK_PERCENT = 2.5;
/** Narrower, and a stretch can neither be seen nor named. */
const LEAST_PERCENT = 6;

function merged(spans: readonly Span[], longestPause: number): Span[] {
  const stretches: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && span.start - last.end <= longestPause) last.end = Math.max(last.end, span.end);
    else stretches.push({ ...span });
  }
  return stretches;
}

/** The pause above which to cut, so that no more than the most segments are left. */
function pauseToCut(spans: readonly Span[]): number {
  const apart = merged(spans, 0);
  const activity = apart.reduce((sum, { start, end }) => sum + end - start, 0);
  const pauses = apart.slice(1).map(({ start }, index) => start - (apart[index]?.end ?? start));
  const cut = pauses.toSorted((a, b) => b - a)[MOST_SEGMENTS - 1] ?? 0;
  return Math.max(activity * LONG_PAUSE, cut);
}

/** Lays moments and stretches, in milliseconds, on one line of 100 percent from which long pauses are cut out. */
export function timeAxis(spans: readonly Span[]): TimeAxis {
  const stretches = merged(spans, pauseToCut(spans));
  const room = 100 - BREAK_PERCENT * Math.max(0, stretches.length - 1);
  const least = Math.min(LEAST_PERCENT, room / Math.max(1, stretches.length));
  const shared = room - least * stretches.length;
  const total = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const axis: TimeAxis = { segments: [], breaks: [] };
  let left = 0;
  for (const stretch of stretches) {
    const before = axis.segments.at(-1);
    if (before) {
      axis.breaks.push({ left, width: BREAK_PERCENT, ms: stretch.start - before.end });
      left += BREAK_PERCENT;
    }
    const share = total === 0 ? 1 / stretches.length : (stretch.end - stretch.start) / total;
    const width = least + shared * share;
    axis.segments.push({ ...stretch, left, width });
    left += width;
  }
  return axis;
}

/** Where a moment lies, in percent; within a cut-out pause, at its proportion of the cut. */
export function positionOf({ segments }: TimeAxis, at: number): number {
  let end = { at: segments[0]?.start ?? at, percent: 0 };
  for (const segment of segments) {
    if (at < segment.start) return between(at, end, { at: segment.start, percent: segment.left });
    const last = { at: segment.end, percent: segment.left + segment.width };
    if (at <= segment.end) return between(at, { at: segment.start, percent: segment.left }, last);
    end = last;
  }
  return 100;
}

type Point = { at: number; percent: number };

function between(at: number, from: Point, to: Point): number {
  if (to.at <= from.at) return from.percent;
  return from.percent + ((at - from.at) / (to.at - from.at)) * (to.percent - from.percent);
}
