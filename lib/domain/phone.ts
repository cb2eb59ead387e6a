/** A phone as Mongolians write it, `9911 2233`; one from abroad stays in E.164. */
export function spokenPhone(e164: string): string {
  const [, first, second] = /^\+976(\d{4})(\d{4})$/.exec(e164) ?? [];
  return first && second ? `${first} ${second}` : e164;
}

/** E.164 of a phone as people type it, `9911 2233` or `+976 9911-2233`; null when it cannot be one. */
export function typedPhone(typed: string): string | null {
  const digits = typed.replace(/[\s().-]/g, "");
  const international = /^\d{8}$/.test(digits) ? `+976${digits}` : digits.replace(/^00/, "+");
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : null;
}
