const units = [
  { unit: "h", seconds: 3_600 },
  { unit: "m", seconds: 60 },
] as const;

/** A planned length of time in the largest unit it is a whole number of: 24 h, not 24 h 0 min. */
export function wholeUnits(seconds: number): { unit: "h" | "m" | "s"; value: number } {
  const whole = units.find((one) => seconds > 0 && seconds % one.seconds === 0);
  return whole ? { unit: whole.unit, value: seconds / whole.seconds } : { unit: "s", value: seconds };
}
