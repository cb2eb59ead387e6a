/** Chance that can be repeated: what a demo shows depends on its seed alone. */
export type Draw = {
  /** A whole number from `least` to `most`. */
  between: (least: number, most: number) => number;
  /** True `percent` times of a hundred. */
  chance: (percent: number) => boolean;
  pick: <T>(choices: readonly [T, ...T[]]) => T;
};

/** Draws by Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for names and streets. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (percent) => next() * 100 < percent,
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
  };
}
