/**
 * Check digit over the nine leading digits: Luhn (ISO/IEC 7812-1), which catches every single wrong digit and
 * nearly every swap of neighbours.
 */
function checkDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}

/**
 * Builds `PP` + 10 digits, the last a check digit.
 * @param random whole number from 0 to 999,999,999, unpredictable, so that numbers cannot be guessed in sequence
 */
export function trackingNumber(random: number): string {
  const digits = String(random).padStart(9, "0");
  return `PP${digits}${checkDigit(digits)}`;
}

/** True for `PP` + 10 digits whose check digit is right. */
export function isTrackingNumber(text: string): boolean {
  const digits = /^PP(\d{9})(\d)$/.exec(text);
  return digits !== null && checkDigit(digits[1] ?? "") === Number(digits[2]);
}
