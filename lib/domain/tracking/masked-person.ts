/** The genitive in which a parent's name stands before one's own: `Батболдын Өнөрцэцэг`. */
const genitive = /(?:ын|ийн|ны|ний|гийн|гын)$/iu;

/** Own name and the other one of a name as Mongolians write it: `Г.Болд`, `Ганбаатарын Болд`, or `Болд Ганбаатар`. */
function partsOf(name: string): { own: string; other: string | undefined } {
  const parts = name
    .normalize("NFC")
    .split(/[\s.]+/u)
    .filter((part) => /\p{L}/u.test(part));
  const [first = "", second] = parts;
  if (second === undefined) return { own: first, other: undefined };
  const isOwnLast = /^\p{L}{1,2}\./u.test(name.trim()) || genitive.test(first);
  return isOwnLast ? { own: second, other: first } : { own: first, other: second };
}

const letterOf = (text: string) => (/\p{L}/u.exec(text)?.[0] ?? "").toLocaleUpperCase("mn");

/** `А*** Б.`: enough for whoever knows the name, and no name to whoever does not. */
export function maskedPerson(name: string): string {
  const { own, other } = partsOf(name);
  return [`${letterOf(own)}***`, ...(other === undefined ? [] : [`${letterOf(other)}.`])].join(" ");
}

/** What one calls somebody: their own name, without a parent's. */
export function firstNameOf(name: string): string {
  return partsOf(name).own || name.trim();
}

const home = /^\+976(\d{2})\d{4}(\d{2})$/;

/** `99****33`; of a number from abroad, its beginning and its end. */
export function maskedPhone(phone: string): string {
  const [, start, end] = home.exec(phone) ?? [];
  if (start && end) return `${start}****${end}`;
  return phone.length < 8 ? "****" : `${phone.slice(0, 3)}****${phone.slice(-2)}`;
}
