import { expect, test } from "vitest";
import { isAddressAllowed } from "./address-allowed.ts";

test.each([
  ["10.1.2.3", ["10.0.0.0/8"], true],
  ["11.1.2.3", ["10.0.0.0/8"], false],
  ["11.1.2.3", ["10.0.0.0/8", "11.1.2.3"], true],
  ["::ffff:10.1.2.3", ["10.0.0.0/8"], true],
  ["2001:db8::7", ["2001:db8::/32"], true],
  ["2001:db9::7", ["2001:db8::/32"], false],
  ["10.1.2.3", [], true],
  ["10.1.2.3", ["nonsense"], false],
  [null, ["10.0.0.0/8"], false],
  [null, [], true],
] as const)("%s in %j: %s", (address, cidrs, allowed) => expect(isAddressAllowed(address, cidrs)).toBe(allowed));
