import { describe, expect, test } from "vitest";
import { isAllowedAddress, receiverUrlProblem } from "./address-guard.ts";

/** Hosts as people (and attackers) write them; the URL parser decides what they mean. */
const internalHosts = [
  "127.0.0.1",
  "127.1",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "0.0.0.0",
  "0",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "100.64.0.1",
  "169.254.169.254",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.0.8",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "255.255.255.255",
  "240.0.0.1",
  "192.88.99.1",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::7f00:1]",
  "[::ffff:0:127.0.0.1]",
  "[64:ff9b::7f00:1]",
  "[64:ff9b::169.254.169.254]",
  "[64:ff9b:1::7f00:1]",
  "[2002:7f00:1::]",
  "[2001::1]",
  "[fe80::1]",
  "[fec0::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[ff02::1]",
  "[2001:db8::1]",
  "[3fff::1]",
  "[100::1]",
  "[5f00::1]",
  "localhost",
  "LOCALHOST",
  "localhost.",
  "api.localhost",
];

describe.each(["http", "https"])("over %s", (protocol) => {
  test.each(internalHosts)("%s is refused", (host) => {
    expect(receiverUrlProblem(`${protocol}://${host}:8443/hook`, { allowPrivate: false })).not.toBeNull();
  });
});

const publicHosts = ["shop.mn", "8.8.8.8", "172.32.0.1", "[2606:4700::1111]", "xn--d1acufc.example"];

test.each(publicHosts)("https://%s may be entered, http may not", (host) => {
  expect(receiverUrlProblem(`https://${host}/hook`, { allowPrivate: false })).toBeNull();
  expect(receiverUrlProblem(`http://${host}/hook`, { allowPrivate: false })).toContain("https");
});

test.each([
  ["https://user@shop.mn/", "user name"],
  ["https://:pw@shop.mn/", "user name"],
  ["ftp://shop.mn/", "https"],
  ["javascript:alert(1)", "https"],
  ["/relative", "full URL"],
  ["https://", "full URL"],
])("%s is refused, with the reason", (url, reason) => {
  expect(receiverUrlProblem(url, { allowPrivate: false })).toContain(reason);
});

describe("with private networks allowed, for demos and tests", () => {
  test.each(["http://127.0.0.1:9/", "http://localhost:9/", "http://[::1]:9/", "http://10.0.0.1/", "http://[fd00::1]/"])(
    "%s may be entered",
    (url) => {
      expect(receiverUrlProblem(url, { allowPrivate: true })).toBeNull();
    },
  );

  test.each([
    "http://169.254.169.254/",
    "http://0.0.0.0/",
    "http://[fe80::1]/",
    "http://[::ffff:169.254.169.254]/",
    "http://224.0.0.1/",
  ])("%s is refused all the same", (url) => {
    expect(receiverUrlProblem(url, { allowPrivate: true })).not.toBeNull();
  });
});

test.each(["", "shop.mn", "127.0.0.1:80", "fe80::1%eth0", "1.2.3"])("%j is not an address", (text) => {
  expect(isAllowedAddress(text, { allowPrivate: true })).toBe(false);
});
