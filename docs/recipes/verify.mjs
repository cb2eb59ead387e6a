// The body comes on standard input: node verify.mjs "$SIGNING_SECRET" "$X_SHOP_MN"
import { createHmac, timingSafeEqual } from "node:crypto";
import { buffer } from "node:stream/consumers";

const [secret, signature] = process.argv.slice(2);
const body = await buffer(process.stdin); // the raw bytes, before any parsing
const expected = Buffer.from(createHmac("sha256", secret).update(body).digest("hex"));
const given = Buffer.from(signature ?? "");
const holds = given.length === expected.length && timingSafeEqual(given, expected);
console.log(holds ? "valid" : "invalid");
