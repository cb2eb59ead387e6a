/** A phone as Mongolians write it, `9911 2233`; one from abroad stays in E.164. */
export function spokenPhone(e164: string): string {
  const [, first, second] = /^\+976(\d{4})(\d{4})$/.exec(e164) ?? [];
  return first && second ? `${first} ${second}` : e164;
}
