import { expect, test } from "vitest";
import { failureBucket } from "./failure-bucket.ts";

test.each([
  [null, "address:unknown"],
  ["", "address:unknown"],
  ["192.0.2.7", "address:192.0.2.7"],
  ["2001:db8:0:7::1", "address:2001:db8:0:7::/64"],
  ["2001:0db8:0000:0007:aaaa:bbbb:cccc:dddd", "address:2001:db8:0:7::/64"],
  ["2001:db8::1", "address:2001:db8:0:0::/64"],
  ["::1", "address:0:0:0:0::/64"],
  ["64:ff9b::192.0.2.7", "address:64:ff9b:0:0::/64"],
])("%s counts in %s", (address, bucket) => expect(failureBucket(address)).toBe(bucket));
