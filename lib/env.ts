import { z } from "zod";
import { defaultLocale, type Locale, locales } from "./domain/locale.ts";

const ENVIRONMENTS = ["production", "sandbox"] as const;
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const SECONDS_PER_UNIT: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600 };

export type Environment = Readonly<{
  host: string;
  port: number;
  databaseUrl: string;
  dataDir: string;
  productionUrl: string | null;
  sandboxUrl: string | null;
  secret: string;
  secretPrevious: string | null;
  environments: readonly (typeof ENVIRONMENTS)[number][];
  demo: boolean;
  /** Whether the demo has shipments too, and a Shop.mn simulator that goes on ordering. */
  simulator: boolean;
  /** Seconds after the first attempt at which a delivery is tried again; null = each format's own schedule. */
  webhookRetryOffsets: number[] | null;
  webhookAllowPrivateNetworks: boolean;
  /** Networks of the proxies in front of us, whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** Whether partners are answered 503 `maintenance`. */
  maintenance: boolean;
  /** Where alerts go besides the dashboard. */
  alerts: Readonly<{
    language: Locale;
    /** All three, or no e-mail. */
    email: Readonly<{ smtpUrl: string; from: string; to: string }> | null;
    chatUrl: string | null;
  }>;
  /** Fetched every minute while a worker is alive, so that somebody outside notices when it is not. */
  heartbeatUrl: string | null;
  /** Days after which the headers and bodies of webhook attempts are forgotten. */
  webhookRetentionDays: number;
  logLevel: (typeof LOG_LEVELS)[number];
}>;

type Source = Record<string, string | undefined>;

const flag = z.stringbool({ truthy: ["1", "true"], falsy: ["0", "false"], error: "must be 1 or 0." }).optional();
/** How much of a demo there is. */
const demo = z.enum(["1", "true", "people", "0", "false"], { error: "must be 1, people or 0." }).optional();
const origin = z
  .url({ protocol: /^https?$/, error: "must be an http or https URL, e.g. https://api.shop.mn." })
  .transform((text) => text.replace(/\/+$/, ""))
  .optional();
const network = z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()], {
  error: "must be networks with a comma, e.g. 10.0.0.0/8,2001:db8::/32.",
});
const webAddress = z.url({ protocol: /^https?$/, error: "must be an http or https URL." }).optional();
const ADDRESSES = /^[^\s@,<>]+@[^\s@,<>]+$/;
const mailbox = z
  .string()
  .refine((text) => ADDRESSES.test(addressIn(text)), { error: "must be an e-mail address, e.g. alerts@pickpack.mn." });
const mailboxes = z.string().refine((text) => text.split(",").every((one) => ADDRESSES.test(addressIn(one))), {
  error: "must be e-mail addresses with commas between.",
});
const secret = z.string().min(32, { error: "must have at least 32 characters, e.g. from: openssl rand -hex 32." });

const days = { error: "must be a whole number of days from 1 to 3650." };

const schema = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce
    .number({ error: "must be a number from 1 to 65535." })
    .int({ error: "must be a whole number." })
    .min(1, { error: "must be a number from 1 to 65535." })
    .max(65535, { error: "must be a number from 1 to 65535." })
    .default(3000),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must look like postgres://user:password@host:5432/name." })
    .optional(),
  PICKPACK_DATA_DIR: z.string().default(".pickpack"),
  PICKPACK_PRODUCTION_URL: origin,
  PICKPACK_SANDBOX_URL: origin,
  PICKPACK_SECRET: secret.optional(),
  PICKPACK_SECRET_PREVIOUS: secret.optional(),
  PICKPACK_ENVIRONMENTS: z
    .string()
    .transform((text) => [...new Set(text.split(",").map((name) => name.trim()))])
    .pipe(z.array(z.enum(ENVIRONMENTS, { error: "must be production, sandbox, or both with a comma." })))
    .default([...ENVIRONMENTS]),
  PICKPACK_DEMO: demo,
  WEBHOOK_RETRY_OFFSETS: z.string().transform(parseOffsets).optional(),
  WEBHOOK_ALLOW_PRIVATE_NETWORKS: flag,
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(z.array(network))
    .default([]),
  PICKPACK_MAINTENANCE: flag,
  ALERT_LANGUAGE: z.enum(locales, { error: `must be one of ${locales.join(", ")}.` }).default(defaultLocale),
  ALERT_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must look like smtps://user:password@smtp.example.mn:465." })
    .optional(),
  ALERT_EMAIL_FROM: mailbox.optional(),
  ALERT_EMAIL_TO: mailboxes.optional(),
  ALERT_CHAT_URL: webAddress,
  HEARTBEAT_URL: webAddress,
  WEBHOOK_RETENTION_DAYS: z.coerce.number(days).int(days).min(1, days).max(3_650, days).default(30),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}.` }).default("info"),
});

/** The address itself, of `Name <address>` as well. */
function addressIn(text: string): string {
  return /<([^<>]*)>\s*$/.exec(text)?.[1]?.trim() ?? text.trim();
}

function parseOffsets(text: string, context: z.RefinementCtx): number[] {
  const offsets = text.split(",").map((part) => {
    const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(part.trim()) ?? [];
    return Number(amount) * (SECONDS_PER_UNIT[unit] ?? Number.NaN);
  });
  const rising = offsets.every((offset, index) => offset > (offsets[index - 1] ?? 0));
  if (!rising) context.addIssue({ code: "custom", message: "must be rising times such as 1s,2s,4s (ms, s, m or h)." });
  return offsets;
}

/**
 * Reads every variable at once. An empty value counts as unset.
 *
 * @throws Error whose message has one line for each bad variable.
 */
export function parseEnvironment(source: Source): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const { data, error } = schema.safeParse(present);
  const lines = new Map(error?.issues.map((issue) => [String(issue.path[0]), issue.message]));
  for (const name of missingForEmail(present))
    lines.set(name, "must be set as well, or no alert can be sent by e-mail.");
  if (!data || lines.size > 0) {
    throw new Error([...lines].map(([name, message]) => `${name} ${message}`).join("\n"));
  }
  const amount = data.PICKPACK_DEMO ?? (data.DATABASE_URL === undefined ? "1" : "0");
  const demo = amount !== "0" && amount !== "false";
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    // Asked for only by what needs a database: `next build` and the launcher run without one.
    get databaseUrl() {
      return required("DATABASE_URL", data.DATABASE_URL);
    },
    dataDir: data.PICKPACK_DATA_DIR,
    productionUrl: data.PICKPACK_PRODUCTION_URL ?? null,
    sandboxUrl: data.PICKPACK_SANDBOX_URL ?? null,
    get secret() {
      return required("PICKPACK_SECRET", data.PICKPACK_SECRET);
    },
    secretPrevious: data.PICKPACK_SECRET_PREVIOUS ?? null,
    environments: Object.freeze(data.PICKPACK_ENVIRONMENTS),
    demo,
    simulator: demo && amount !== "people",
    webhookRetryOffsets: data.WEBHOOK_RETRY_OFFSETS ?? null,
    webhookAllowPrivateNetworks: data.WEBHOOK_ALLOW_PRIVATE_NETWORKS ?? demo,
    trustedProxies: Object.freeze(data.TRUSTED_PROXIES),
    maintenance: data.PICKPACK_MAINTENANCE ?? false,
    alerts: Object.freeze({
      language: data.ALERT_LANGUAGE,
      email: emailOf(data),
      chatUrl: data.ALERT_CHAT_URL ?? null,
    }),
    heartbeatUrl: data.HEARTBEAT_URL ?? null,
    webhookRetentionDays: data.WEBHOOK_RETENTION_DAYS,
    logLevel: data.LOG_LEVEL,
  });
}

const EMAIL_VARIABLES = ["ALERT_SMTP_URL", "ALERT_EMAIL_FROM", "ALERT_EMAIL_TO"] as const;

function missingForEmail(present: Source): readonly string[] {
  const missing = EMAIL_VARIABLES.filter((name) => present[name] === undefined);
  return missing.length === EMAIL_VARIABLES.length ? [] : missing;
}

function emailOf({ ALERT_SMTP_URL: smtpUrl, ALERT_EMAIL_FROM: from, ALERT_EMAIL_TO: to }: z.output<typeof schema>) {
  return smtpUrl && from && to ? Object.freeze({ smtpUrl, from, to }) : null;
}

function required(name: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`${name} is not set. npm start sets it; see .env.example.`);
  return value;
}

/** The environment as it is now, read afresh: for what runs before the launcher's values are in it. */
export function readEnvironment(): Environment {
  return parseEnvironment(process.env);
}

/** The level alone, never refused: the log has to work where the environment is what is wrong. */
export function readLogLevel(): Environment["logLevel"] {
  return schema.shape.LOG_LEVEL.catch("info").parse(process.env.LOG_LEVEL || undefined);
}

let parsed: Environment | undefined;

/** The environment of this process, read on the first use of any of its fields. */
export const env: Environment = new Proxy(Object.freeze({}) as Environment, {
  get(_target, name) {
    parsed ??= readEnvironment();
    return Reflect.get(parsed, name);
  },
});
