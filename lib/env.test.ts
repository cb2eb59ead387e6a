import { describe, expect, test } from "vitest";
import { parseEnvironment } from "./env.ts";

describe("parseEnvironment", () => {
  test("an empty environment is an embedded demo", () => {
    expect(parseEnvironment({ PORT: "" })).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      dataDir: ".pickpack",
      environments: ["production", "sandbox"],
      demo: true,
      simulator: true,
      webhookAllowPrivateNetworks: true,
      webhookRetryOffsets: null,
    });
  });

  test("a database of one's own is no demo, and keeps webhooks from private networks", () => {
    const environment = parseEnvironment({ DATABASE_URL: "postgres://a:b@localhost/c" });
    expect(environment).toMatchObject({ demo: false, simulator: false, webhookAllowPrivateNetworks: false });
  });

  test.each([
    ["1", { demo: true, simulator: true }],
    ["people", { demo: true, simulator: false }],
    ["0", { demo: false, simulator: false }],
  ])("PICKPACK_DEMO=%s is %j", (PICKPACK_DEMO, expected) => {
    expect(parseEnvironment({ PICKPACK_DEMO })).toMatchObject(expected);
  });

  test("every bad variable is named at once", () => {
    const bad = {
      PORT: "70000",
      DATABASE_URL: "mysql://x",
      PICKPACK_SANDBOX_URL: "demo.mn",
      PICKPACK_SECRET: "short",
      PICKPACK_ENVIRONMENTS: "staging",
      PICKPACK_DEMO: "maybe",
      WEBHOOK_RETRY_OFFSETS: "1 day",
      TRUSTED_PROXIES: "10.0.0.0/8,proxy.local",
      PICKPACK_MAINTENANCE: "soon",
      ALERT_LANGUAGE: "fr",
      ALERT_SMTP_URL: "https://mail.example.mn",
      ALERT_EMAIL_FROM: "nobody",
      ALERT_EMAIL_TO: "a@pickpack.mn, b",
      ALERT_CHAT_URL: "chat.example.mn",
      HEARTBEAT_URL: "file:///etc/passwd",
      LOG_LEVEL: "loud",
    };
    const refuse = () => parseEnvironment(bad);
    for (const name of Object.keys(bad)) expect(refuse).toThrow(new RegExp(`^${name} must `, "m"));
  });

  test.each([
    [undefined, []],
    ["10.0.0.0/8, 2001:db8::/32,192.0.2.1", ["10.0.0.0/8", "2001:db8::/32", "192.0.2.1"]],
  ])("TRUSTED_PROXIES=%s is %j", (TRUSTED_PROXIES, networks) => {
    expect(parseEnvironment({ TRUSTED_PROXIES }).trustedProxies).toEqual(networks);
  });

  test("alerts go nowhere until it is said where, and then in Mongolian", () => {
    const none = { alerts: { language: "mn", email: null, chatUrl: null }, heartbeatUrl: null };
    expect(parseEnvironment({})).toMatchObject(none);
    const email = { smtpUrl: "smtp://localhost:25", from: "PickPack <alerts@pickpack.mn>", to: "a@x.mn, b@x.mn" };
    const given = { ALERT_SMTP_URL: email.smtpUrl, ALERT_EMAIL_FROM: email.from, ALERT_EMAIL_TO: email.to };
    expect(parseEnvironment({ ...given, ALERT_LANGUAGE: "en" }).alerts).toMatchObject({ email, language: "en" });
  });

  test("half an e-mail is refused, and each missing half is named", () => {
    const refuse = () => parseEnvironment({ ALERT_EMAIL_TO: "a@x.mn", PORT: "x" });
    for (const name of ["ALERT_SMTP_URL", "ALERT_EMAIL_FROM", "PORT"])
      expect(refuse).toThrow(new RegExp(`^${name} must be `, "m"));
  });

  test("what is missing is said when it is asked for", () => {
    const environment = parseEnvironment({});
    expect(() => environment.databaseUrl).toThrow("DATABASE_URL is not set");
    expect(() => environment.secret).toThrow("PICKPACK_SECRET is not set");
  });

  test.each([
    ["1s,2s,4s", [1, 2, 4]],
    ["500ms, 1m, 1.5h", [0.5, 60, 5400]],
  ])("the offsets %s are %j seconds", (text, seconds) => {
    expect(parseEnvironment({ WEBHOOK_RETRY_OFFSETS: text }).webhookRetryOffsets).toEqual(seconds);
  });

  test.each(["2s,1s", "1s,1s", "0s", "1d", "s", "1s,"])("the offsets %s are refused", (text) => {
    expect(() => parseEnvironment({ WEBHOOK_RETRY_OFFSETS: text })).toThrow("rising times");
  });
});
