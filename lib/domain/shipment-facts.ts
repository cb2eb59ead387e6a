/** Facts that come with a move (contract §5). Keys are the wire's, so that what was sent is what is stored and shown. */
export type Location = { hub?: string; district?: string; lat?: number; lng?: number };

export type Proof = { recipient_name?: string; relation?: string };

export const cashMethods = ["cash", "transfer", "qpay"] as const;

export type CashCollected = {
  amount: number;
  currency: "MNT";
  method: (typeof cashMethods)[number];
  difference_reason?: string;
};

export type Failure = { reason: string; note?: string };

export type Attempt = { outcome?: string; note?: string; next_attempt_on?: string };

/** An attempt as recorded: with its number, 1 for the first. */
export type NumberedAttempt = Attempt & { number: number };

export type Money = { amount: number; currency: "MNT" };

export type Address = {
  name: string;
  phone: string;
  line1: string;
  line2?: string;
  district: string;
  city: string;
  /** Number of the khoroo, where it is known by itself. */
  khoroo?: number;
  /** How people find it: a landmark, an entrance, a code. */
  landmark?: string;
  lat?: number;
  lng?: number;
};

/** When somebody agreed to be there: a day, `YYYY-MM-DD`, and hours, `HH:MM`, in Ulaanbaatar. */
export type DeliveryWindow = { on: string; from?: string; until?: string };

/** The last remark of the office. */
export type Note = { text: string; audience: (typeof noteAudiences)[number] };

export const noteAudiences = ["office", "courier"] as const;

export type Item = { sku: string; name?: string; quantity: number; line_key?: string };
